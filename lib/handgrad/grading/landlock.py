"""A second layer under the sandbox's file system: the kernel's rules for what may be written.

See landlock(7). They would hold if a student's code found a way around the mounts, to a socket, or
to a process outside. Kernels differ in what they have; each gives what it can, an old one nothing.
"""

import ctypes
import os
import stat
from collections.abc import Sequence

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every machine
GET_VERSION, PATH_BENEATH, NO_AUDIT = 1, 1, 1
EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, TRUNCATE = 1, 2, 4, 8, 1 << 14
# How many kinds of access to files each version knows; the first could not tell a move from a copy.
KINDS = {2: 14, 3: 15, 4: 15, 5: 16}
NETWORK_SINCE, SCOPES_SINCE, AUDIT_SINCE = 4, 6, 7


def restrict(writable: Sequence[str]) -> None:
    """Let this process, and those that it starts, read all that they can see, but write only to
    these files and what lies in these folders, use no TCP, and reach no process and no abstract
    socket outside. For good; needs no_new_privs to be set.

    Raises OSError if the kernel has such rules but does not take them.
    """
    try:
        version = _call(CREATE_RULESET, None, 0, GET_VERSION)
    except OSError:  # not built in, or not switched on
        return
    if version < min(KINDS):
        return
    all_kinds = (1 << KINDS[min(version, max(KINDS))]) - 1
    network, scopes = (3 if version >= since else 0 for since in (NETWORK_SINCE, SCOPES_SINCE))
    rules = (ctypes.c_uint64 * 3)(all_kinds, network, scopes)
    ruleset = _call(CREATE_RULESET, rules, ctypes.sizeof(rules), 0)
    paths = {"/": EXECUTE | READ_FILE | READ_DIR} | dict.fromkeys(writable, all_kinds)
    for path, allowed in paths.items():
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
        if not stat.S_ISDIR(os.fstat(handle).st_mode):
            allowed &= WRITE_FILE | READ_FILE | TRUNCATE
        _call(ADD_RULE, ruleset, PATH_BENEATH, ctypes.byref(_Beneath(allowed, handle)), 0)
        os.close(handle)
    _call(RESTRICT_SELF, ruleset, NO_AUDIT if version >= AUDIT_SINCE else 0)
    os.close(ruleset)


def _call(number: int, *arguments: object) -> int:
    result: int = ctypes.CDLL(None, use_errno=True).syscall(number, *arguments)
    if result < 0:
        raise OSError(ctypes.get_errno(), f"landlock: {os.strerror(ctypes.get_errno())}")
    return result


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("allowed", ctypes.c_uint64), ("folder", ctypes.c_int32)]
