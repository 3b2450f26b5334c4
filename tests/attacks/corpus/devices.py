# tries: opens the memory and the disks of the machine, and makes devices for them
# at: the system
import os
import stat

made = []
for name, number in (("mem", (1, 1)), ("kmsg", (1, 11)), ("sda", (8, 0)), ("vda", (254, 0))):
    for path in (f"/dev/{name}", f"/tmp/{name}-{NAME}"):
        try:
            if path.startswith("/tmp"):
                os.mknod(path, 0o600 | stat.S_IFBLK, os.makedev(*number))
                made.append(path)
            os.close(os.open(path, os.O_RDONLY))
            gained(path)
        except OSError:
            pass
for path in made:
    os.unlink(path)
