"""Running a command as an ordinary user, on a machine where only root can read Python itself."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

USER = 54321  # nobody has it
NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 1 << 18


def as_ordinary_user(folder: Path) -> Callable[[], None]:
    """What the new process has to do first, as root; `folder` is given to the user."""
    for path in [folder, *folder.rglob("*")]:
        os.lchown(path, USER, USER)
    for path in folder.parents[:2]:  # pytest's own, closed to others
        path.chmod(0o711)
    libc = ctypes.CDLL(None, use_errno=True)
    closed = _closed_folders()

    def start() -> None:
        _check(libc.unshare(NEWNS))
        _check(libc.mount(None, b"/", None, MS_REC | MS_PRIVATE, None))
        for top, needed in closed.items():
            # Over the closed folder goes an open one that has only what Python needs of it.
            handles = [(path, os.open(path, os.O_PATH)) for path in needed]
            _check(libc.mount(b"tmpfs", os.fsencode(top), b"tmpfs", 0, b"mode=755"))
            for path, handle in handles:
                os.makedirs(path)
                source = f"/proc/self/fd/{handle}".encode()
                _check(libc.mount(source, os.fsencode(path), None, MS_BIND | MS_REC, None))
        os.setgroups([])
        os.setresgid(USER, USER, USER)
        os.setresuid(USER, USER, USER)
        os.environ["HOME"] = str(folder)

    def _check(result: int) -> None:
        if result:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    return start


def _closed_folders() -> dict[Path, list[Path]]:
    """Folders that others cannot enter, with what of Python lies in them."""
    closed: dict[Path, list[Path]] = {}
    for needed in {Path(sys.base_prefix), Path(sys.prefix)}:
        for parent in reversed(needed.parents):
            if not parent.stat().st_mode & 0o001:
                closed.setdefault(parent, []).append(needed)
                break
    return closed
