# tries: hands in a timestamp that is a folder
# runs: at night
# into: folder
(folder / "timestamp.txt").mkdir()
(folder / "timestamp.txt" / "timestamp.txt").write_text("2025-01-01 10:00:00 UTC")
