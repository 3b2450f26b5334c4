# tries: reads what a classmate handed in
# at: the system
from pathlib import Path

for folder in ("submitted", "autograded", "feedback"):
    for path in Path(COURSE, folder).glob("alice/*/*"):
        print(path.read_text())
