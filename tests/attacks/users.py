"""Who may grade besides root: an ordinary user, and a root that is not allowed to mount.

Each function returns what the new process has to do first, still as root.
"""

import ctypes
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

USER = 54321  # nobody has it
PR_CAPBSET_DROP, CAP_SYS_ADMIN = 24, 21
NEWNS, MS_BIND, MS_REC, MS_PRIVATE = 0x20000, 0x1000, 0x4000, 1 << 18


def as_ordinary_user(folder: Path) -> Callable[[], None]:
    """`folder` is given to the user; where only root can read Python, a way to it is opened."""
    for path in [folder, *folder.rglob("*")]:
        os.lchown(path, USER, USER)
    for path in folder.parents:  # pytest's, closed to others
        if path == Path(tempfile.gettempdir()):
            break
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

    def _check(result: int) -> None:
        if result:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    return start


def as_root_in_a_container(_: Path) -> Callable[[], None]:
    """Root as containers have it: without the right to make namespaces and to mount."""
    libc = ctypes.CDLL(None, use_errno=True)
    return lambda: libc.prctl(PR_CAPBSET_DROP, CAP_SYS_ADMIN, 0, 0, 0)


def _closed_folders() -> dict[Path, list[Path]]:
    """Folders that others cannot enter, with what of Python lies in them."""
    closed: dict[Path, list[Path]] = {}
    for needed in {Path(sys.base_prefix), Path(sys.prefix)}:
        for parent in reversed(needed.parents):
            if not parent.stat().st_mode & 0o001:
                closed.setdefault(parent, []).append(needed)
                break
    return closed
