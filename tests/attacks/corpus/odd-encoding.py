# tries: hands in a notebook as UTF-16, one with a mark at its start, one with bytes of nothing
# runs: at night
# into: folder
path = folder / "victim.ipynb"
text = path.read_text()
for kind, data in {
    "utf16": text.encode("utf-16"),
    "mark": b"\xef\xbb\xbf" + text.encode(),
    "nul": text.encode() + b"\0" * 1000,
    "latin": text.replace("import", "# \xe4\nimport").encode("latin-1"),
    "empty": b"",
    "null": b"null",
    "list": b"[]",
    "number": b"5",
    "twice": text.encode() * 2,
}.items():
    other = folder.parent.with_name(f"{folder.parent.name}-{kind}") / folder.name
    other.mkdir(parents=True)
    (other / "victim.ipynb").write_bytes(data)
