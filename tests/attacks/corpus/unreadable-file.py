# tries: hands in files that the grader may not read
# runs: at night
# into: folder
# at: the system
(folder / "data.csv").write_text("1,2")
(folder / "data.csv").chmod(0)
(folder / "timestamp.txt").write_text("2025-01-01 10:00:00 UTC")
(folder / "timestamp.txt").chmod(0)
