# tries: prints the environment of the process that grades it
import os

print(dict(os.environ))
print(os.environb)
