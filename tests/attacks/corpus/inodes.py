# tries: makes a hundred thousand empty files
# at: the system
# stock: not run
import os

for i in range(100_000):
    os.close(os.open(f"file-{i}", os.O_CREAT | os.O_WRONLY))
gained("100,000 files")
