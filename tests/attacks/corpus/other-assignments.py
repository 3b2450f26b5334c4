# tries: hands in assignments that do not exist, with names that are markup, escapes and file names
# into: folder
for name in ("[b]", "\x1b[2J\n", "source.json", "..x", "victim.json", "-rf", "x" * 255, "\udcff"):
    other = folder.parent / name
    other.mkdir()
    (other / "victim.ipynb").write_text((folder / "victim.ipynb").read_text())
