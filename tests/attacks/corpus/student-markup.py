# tries: is a student whose name, with that of an assignment after it, is markup for the table
# into: folder
# as: '[red]['
for name in ("b]", "]", "link=x]"):
    other = folder.parent / name
    other.mkdir()
    (other / "victim.ipynb").write_text((folder / "victim.ipynb").read_text())
