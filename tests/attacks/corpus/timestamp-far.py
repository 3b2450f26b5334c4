# tries: hands in a timestamp in the year 9999, one in the year 1, and one with an odd time zone
# runs: at night
# into: folder
for i, text in enumerate((
    "9999-12-31 23:59:59.999999 -12:00", "0001-01-01 00:00:00 +14:00", "99999999999999", "0",
    "2025-01-01 00:00:00 +99:99", "2025-01-01 00:00:00 [red]UTC", "nan", "", "1e400", "1" * 5000,
)):
    other = folder.parent.with_name(f"{folder.parent.name}-{i}") / folder.name
    other.mkdir(parents=True)
    (other / "victim.ipynb").write_text((folder / "victim.ipynb").read_text())
    (other / "timestamp.txt").write_text(text)
