# tries: hands in twenty thousand files beside its notebook
# into: folder
# stock: not run
for i in range(100):
    (folder / str(i)).mkdir()
    for j in range(200):
        (folder / str(i) / str(j)).touch()
