# tries: hands in a file where the course has a folder, and a folder where the course has a file
# into: folder
(folder / "data").write_text("a file")
(folder / "numbers.csv").mkdir()
(folder / "numbers.csv" / "more").write_text("more")
