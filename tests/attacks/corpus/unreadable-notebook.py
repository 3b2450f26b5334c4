# tries: hands in a notebook that the grader may not read
# into: folder
# at: the system
(folder / "victim.ipynb").chmod(0)
