# tries: hands in folders that the grader may not look into
# into: folder
# at: the system
(folder / "inner").mkdir()
(folder / "inner" / "data.csv").write_text("1,2")
(folder / "inner").chmod(0)
(folder / "listed").mkdir()
(folder / "listed" / "data.csv").write_text("1,2")
(folder / "listed").chmod(0o400)
