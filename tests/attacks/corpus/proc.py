# tries: reads what /proc tells of other processes, and reaches their files through it
# at: the system
from pathlib import Path

for folder in Path("/proc").glob("[0-9]*"):
    for name in ("cmdline", "environ", f"root{SECRET}", f"cwd/../../secret.txt"):
        try:
            text = (folder / name).read_bytes().replace(b"\0", b" ").decode(errors="replace")
            print(text)
            if COURSE in text:
                gained(f"{folder / name}")
        except OSError:
            pass
