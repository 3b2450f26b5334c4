# tries: hands in a timestamp that is no time
# runs: at night
# into: folder
(folder / "timestamp.txt").write_text("yesterday [/b] \x1b[2J\n" * 1000)
