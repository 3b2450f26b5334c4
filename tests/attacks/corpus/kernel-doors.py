# tries: calls of the kernel that no notebook needs: keys, bpf, perf, io_uring, userfaultfd
# at: the system
# stock: not run
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
calls = {
    "add_key": (248, b"user", b"note", b"text", 4, -3),
    "request_key": (249, b"user", b"note", None, -3),
    "keyctl": (250, 0, -3, 1),
    "bpf": (321, 0, None, 0),
    "perf_event_open": (298, None, 0, -1, -1, 0),
    "io_uring_setup": (425, 1, ctypes.create_string_buffer(200)),
    "userfaultfd": (323, 1),
    "open_by_handle_at": (304, -1, None, 0),
    "reboot": (169, 0, 0, 0, None),
    "swapon": (167, b"/tmp/x", 0),
    "sethostname": (170, b"x", 1),
}
if os.uname().machine == "x86_64":
    for name, arguments in calls.items():
        ctypes.set_errno(0)
        result = libc.syscall(*arguments)
        if result >= 0 or ctypes.get_errno() not in (1, 13, 38):
            gained(f"{name}: {result} {os.strerror(ctypes.get_errno())}")
