# tries: loads the library's compiled files, or finds its folder under another name
# at: the system
import importlib.util
import marshal
import sys
from pathlib import Path

places = {Path(p) for p in sys.path if p} | {Path(sys.prefix), Path(COURSE).parent, Path("/usr")}
for place in places:
    for path in place.glob("**/*layers*.py*"):
        if "handgrad" in str(path):
            gained(str(path))
            code = marshal.loads(path.read_bytes()[16:])
            exec(code, globals())
for name, module in list(sys.modules.items()):
    if name.startswith("handgrad") and hasattr(module, "numerical_gradient"):
        gained(name)
