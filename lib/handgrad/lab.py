"""Start working: `python -m handgrad.lab` copies release/ to work/ and opens JupyterLab there.

A file that is in work/ already is never touched, so a student's answers are safe.
"""

import shutil
import sys
from pathlib import Path

from jupyterlab.labapp import LabApp


def copy_new(release: Path, work: Path) -> list[Path]:
    """Copy the files of `release` that `work` does not have yet; return those copied.

    Raises FileNotFoundError if there is no folder `release`.
    """
    if not release.is_dir():
        raise FileNotFoundError(f"There is no folder {release}: start in the course's own folder.")
    copied = []
    for source in sorted(path for path in release.rglob("*") if path.is_file()):
        target = work / source.relative_to(release)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            copied.append(target)
    return copied


def main() -> None:
    try:
        copied = copy_new(Path("release"), Path("work"))
    except FileNotFoundError as error:
        sys.exit(str(error))
    print(f"{len(copied)} new files in work/; what was there is as you left it.")
    LabApp.launch_instance(["work", *sys.argv[1:]])


if __name__ == "__main__":
    main()
