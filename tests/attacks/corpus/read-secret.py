# tries: reads a file outside of the course, by every name that it may have
# at: the system
import os

def show(path):
    try:
        with open(path) as file:
            print(file.read())
    except OSError:
        pass

show(SECRET)
show("/.." + SECRET)
show("/old" + SECRET)
show("/new" + SECRET)
show("../" * 30 + SECRET)
os.symlink(SECRET, "link")
show("link")
for number in range(256):
    for start in ("", "../", "../" * 30):
        try:
            print(os.read(os.open(f"{start}{SECRET.lstrip('/')}", os.O_RDONLY, dir_fd=number), 99))
        except OSError:
            pass
for path in ("/etc/shadow", "/root/.bashrc", "/etc/passwd", "/home"):
    if os.path.exists(path):
        gained(path)
