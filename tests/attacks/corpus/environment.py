# tries: prints the environment of the process that grades it
# at: the system
import os

print(dict(os.environ))
print(os.environb)
