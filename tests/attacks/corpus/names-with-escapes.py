# tries: hands in notebooks and files whose names command the terminal
# runs: at night
# into: folder
import os
(folder / "victim.ipynb").unlink()
for name in ("\x1b[2J\x1b]0;title\x07.ipynb", "a\rb\nc.ipynb", "\x9b31m.ipynb", "[red][.ipynb",
             "[link=x]x.ipynb", "\u202egpj.ipynb", "`rm`$(rm).ipynb", "'\"<b>.ipynb"):
    (folder / name).write_text("{}")
open(os.fsencode(folder) + b"/\xff\x1b[31m.ipynb", "w").close()
