"""A filter on system calls: refuses those that no notebook needs and that lead out of the sandbox.

See seccomp(2). With namespaces of its own, a student's code could mount file systems without a
limit; shared memory segments and memory files count against nobody's limit; sockets of some
families (vsock) ignore network namespaces; keys, bpf, perf, io_uring and the like have been ways
into the kernel.
"""

import ctypes
import errno
import os
import struct

PR_SET_SECCOMP, MODE_FILTER = 22, 2
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # of classic BPF
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
ALLOW, ERROR = 0x7FFF0000, 0x00050000
OTHER_ABI = 0x40000000  # x32 has the calls a second time, from here
NEWUSER = 0x10000000

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CLONE = {"x86_64": 56, "aarch64": 220}
CLONE3 = 435  # its flags lie in memory, where a filter cannot look; the C library falls back
REFUSED = {
    # unshare setns mount umount2 pivot_root chroot ptrace process_vm_readv process_vm_writev
    # socket shmget msgget semget memfd_create add_key request_key keyctl bpf perf_event_open
    # userfaultfd open_by_handle_at
    "x86_64": [272, 308, 165, 166, 155, 161, 101, 310, 311]
    + [41, 29, 68, 64, 319, 248, 249, 250, 321, 298, 323, 304],
    "aarch64": [97, 268, 40, 39, 41, 51, 117, 270, 271]
    + [198, 194, 186, 190, 279, 217, 218, 219, 280, 241, 282, 265],
}
# io_uring_setup, then open_tree to fspick, mount_setattr, memfd_secret: the same everywhere
REFUSED_EVERYWHERE = [425, 428, 429, 430, 431, 432, 433, 442, 447]


def refuse_calls() -> None:
    """Put the filter on this process and its children, for good; needs no_new_privs to be set.

    Raises OSError where the kernel or the machine does not support it.
    """
    machine = os.uname().machine
    if machine not in MACHINES:
        raise OSError(errno.ENOSYS, f"no filter of system calls for machine {machine}")
    refuse = _step(RETURN, ERROR | errno.EPERM)
    steps = [
        _step(LOAD, ARCHITECTURE),
        _step(EQUAL, MACHINES[machine], 1, 0),
        refuse,
        _step(LOAD, NUMBER),
        _step(AT_LEAST, OTHER_ABI, 0, 1),
        refuse,
        _step(EQUAL, CLONE3, 0, 1),
        _step(RETURN, ERROR | errno.ENOSYS),
    ]
    for number in REFUSED[machine] + REFUSED_EVERYWHERE:
        steps += [_step(EQUAL, number, 0, 1), refuse]
    steps += [
        _step(EQUAL, CLONE[machine], 0, 3),
        _step(LOAD, FIRST_ARGUMENT),
        _step(ANY_BIT, NEWUSER, 0, 1),
        refuse,
        _step(RETURN, ALLOW),
    ]
    program = _Program(len(steps), b"".join(steps))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), f"seccomp: {os.strerror(ctypes.get_errno())}")


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_char_p)]


def _step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return struct.pack("=HBBI", code, if_so, if_not, value)
