# tries: hands in folders so deep that their path is longer than a path may be
# into: folder
import os
here = os.getcwd()
os.chdir(folder)
for _ in range(60):
    os.mkdir("d" * 200)
    os.chdir("d" * 200)
open("data.csv", "w").close()
os.chdir(here)
