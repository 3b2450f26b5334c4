# tries: writes files outside of its own folder
# at: the system
from pathlib import Path

for folder in (OUTSIDE, COURSE, COURSE + "/source", COURSE + "/submitted/alice", "/usr", "/bin"):
    try:
        path = Path(folder, "written-by-" + NAME)
        path.write_text("here")
        gained(f"wrote {path}")
        if not folder.startswith((COURSE, OUTSIDE)):
            path.unlink()
    except OSError:
        pass
