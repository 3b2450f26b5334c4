# tries: hands in, beside its notebook, things to be left out whose names command the terminal
# runs: at night
# into: folder
import os
for name in ("\x1b[2J\x1b]0;title\x07", "a\rb\nc", "\x9b31m", "[/b][red]", "\\", "\\[", "]["):
    (folder / name).parent.mkdir(exist_ok=True)
    os.mkfifo(folder / name)
    (folder / f"{name}.csv").symlink_to(SECRET)
os.mkfifo(os.fsencode(folder) + b"/\xff\x1b[31m")
