# tries: finds the note that another student left
# at: the system
from pathlib import Path

for folder in ("/tmp", "/dev/shm", "/var/tmp"):
    try:
        path = Path(folder, "handgrad-test-note")
        if path.exists():
            gained(path.read_text())
            path.unlink()
        else:
            path.write_text("left by somebody")
    except OSError:
        pass
