"""The sandbox of a student's process: what the Linux kernel offers, without a helper program.

Namespaces of its own for mounts, processes, network, IPC and host name; a file system with
Python, its libraries and an empty scratch folder, all but the last read-only; no privileges, a
filter on system calls, and limits on memory, processor time, processes and files. Works for root
and for ordinary users, who get a user namespace on top. See namespaces(7), pivot_root(2),
mount_setattr(2), capabilities(7), getrlimit(2).
"""

import ctypes
import os
import resource
import signal
import stat
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from handgrad.grading import landlock
from handgrad.grading.seccomp import filter_calls

NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET = (
    0x20000,
    0x4000000,
    0x8000000,
    0x10000000,
    0x20000000,
    0x40000000,
)
MS_NOSUID, MS_NODEV, MS_BIND, MS_REC, MS_PRIVATE = 2, 4, 0x1000, 0x4000, 1 << 18
MNT_DETACH = 2
SYS_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
SYS_MOUNT_SETATTR = 442
AT_FDCWD, AT_RECURSIVE, ATTR_RDONLY, ATTR_NOSUID = -100, 0x8000, 1, 2
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38
NOBODY = 1 << 30  # plus the process id: a user that nobody else is
FIRST_VICTIM = "1000"  # what the kernel kills when memory runs out: a student, never the grader

SYSTEM = ["/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime"]
DEVICES = ["/dev/null", "/dev/urandom"]  # not zero: memory shared through it counts for nobody
SCRATCH = "/scratch"
HOST = b"sandbox"  # its name, whatever the machine is called
EXCHANGE = Path("/usr/local/share/nbgrader")  # where nbgrader keeps what others handed in


@dataclass(frozen=True)
class Limits:
    """What a submission may use."""

    cell_seconds: int = 20
    notebook_seconds: int = 600
    memory: int = 1 << 30  # bytes of address space of a process
    processes: int = 16
    files: int = 64
    scratch: int = 64 << 20  # bytes, on top of memory


def supported() -> str | None:
    """None if the whole sandbox works here; else one sentence about what is missing and why."""
    if sys.platform != "linux":
        return f"There is no sandbox on {sys.platform}: it needs Linux."
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            _drop_privileges(Limits(), _enter([Path(sys.prefix)], [], [], Limits()))
            os.write(write, b"ok")
        except OSError as error:
            os.write(write, str(error).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        said = pipe.read().decode()
    os.waitpid(pid, 0)
    if said == "ok":
        return None
    return (
        "The sandbox does not work here: student code could read files, use the network and see "
        f"other processes ({said or 'it broke off'})."
    )


def confine(
    run: Callable[[], None],
    limits: Limits,
    hidden: Sequence[Path] = (),
    visible: Sequence[Path] = (),
    walls: bool = True,
) -> None:
    """Call `run` in a sandboxed child process, and return when that has ended.

    Of the folders `hidden`, wherever they lie, only the files `visible` are there. SIGINT is passed
    on to the child; if this process is killed, the child is too, and with it all that it started.
    `walls=False` leaves out all but the limits.
    """
    user = None
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(FIRST_VICTIM)
    if walls:
        parent = os.getppid()
        user = _enter([Path(sys.base_prefix), Path(sys.prefix)], hidden, visible, limits)
        die_with_parent(parent)  # once more: a new user namespace undoes it
    # The first process of a namespace takes all others with it when it ends. It is one of ours,
    # which dies with its parent; a student's own could undo that.
    first = os.fork()
    if first == 0:
        try:
            die_with_parent()
            child = os.fork()
            if child == 0:
                os.setsid()  # a signal to one's process group reaches out of the namespace
                signal.signal(signal.SIGINT, signal.default_int_handler)
                _drop_privileges(limits, user)
                run()
            else:
                _wait(child)
        finally:
            os._exit(0)
    _wait(first)


def _wait(child: int) -> None:
    """Pass SIGINT on to a child until it ends; keeps nothing open whose end others wait for."""
    signal.signal(signal.SIGINT, lambda *_: os.kill(child, signal.SIGINT))
    os.closerange(0, 1024)
    while os.wait()[0] != child:
        pass


def _enter(
    bound: Sequence[Path], hidden: Sequence[Path], visible: Sequence[Path], limits: Limits
) -> int:
    """Give this process, and those that it starts, namespaces and a file system of their own.

    Returns the user that a student's process should become.
    """
    user = NOBODY + os.getpid() % NOBODY
    flags = NEWNS | NEWUTS | NEWIPC | NEWPID | NEWNET
    if _libc().unshare(flags) != 0:  # not allowed: in a user namespace of its own it is
        if os.geteuid():
            user = os.geteuid()
        _new_user_namespace(flags, user)
    _check(_libc().sethostname(HOST, len(HOST)), "sethostname")
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    # First move everything to /old, so that whatever lies where stays reachable while the new
    # root is put together.
    _mount("tmpfs", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "mode=755")
    os.makedirs("/tmp/old")
    os.makedirs("/tmp/new")
    _pivot_root("/tmp", "/tmp/old")
    os.chdir("/")
    _mount("/new", "/new", None, MS_BIND)
    steps = [(path, _bind) for path in (*SYSTEM, *DEVICES, *bound, *visible)]
    steps += [(path, _cover) for path in (EXCHANGE, *hidden)]
    # Outer folders first: where one lies in another, the inner one decides what is in it.
    for path, step in sorted(steps, key=lambda one: str(one[0]).count("/")):
        step(str(path))
    os.makedirs(f"/new{SCRATCH}")
    if not os.path.exists("/new/tmp"):  # it does exist where Python or the course lies in /tmp
        os.symlink(SCRATCH, "/new/tmp")
    os.symlink(SCRATCH, "/new/dev/shm")  # multiprocessing keeps its semaphores there
    attributes = (ctypes.c_uint64 * 4)(ATTR_RDONLY | ATTR_NOSUID, 0, 0, 0)
    arguments = AT_FDCWD, b"/new", AT_RECURSIVE, attributes, ctypes.sizeof(attributes)
    _check(_libc().syscall(SYS_MOUNT_SETATTR, *arguments), "mount_setattr")
    scratch = f"size={limits.scratch},nr_inodes=4096,mode=777"
    _mount("tmpfs", f"/new{SCRATCH}", "tmpfs", MS_NOSUID | MS_NODEV, scratch)
    os.chdir("/new")
    _pivot_root(".", ".")
    _check(_libc().umount2(b".", MNT_DETACH), "umount")
    os.chdir(SCRATCH)
    return user


def _new_user_namespace(flags: int, user: int) -> None:
    """A user namespace, and others, that know only this process's user and `user`."""
    me, uid, gid = os.getpid(), os.geteuid(), os.getegid()
    if uid:
        _check(_libc().unshare(flags | NEWUSER), "unshare")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
        Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
        return
    # Root in a container: no limit on processes holds for root, so a second user is needed, and
    # only a process outside the namespace may map one.
    ready, go = os.pipe()
    helper = os.fork()
    if helper == 0:
        try:
            os.close(go)
            os.read(ready, 1)
            for kind, own in (("uid", uid), ("gid", gid)):
                Path(f"/proc/{me}/{kind}_map").write_text(f"{own} {own} 1\n{user} {user} 1")
            os._exit(0)
        finally:
            os._exit(1)
    result = _libc().unshare(flags | NEWUSER)
    os.close(ready)
    os.write(go, b"!")
    os.close(go)
    done = os.waitpid(helper, 0)[1]
    _check(result, "unshare")
    if done:
        raise OSError(f"root may not map the user {user} in a namespace")


def _bind(path: str) -> None:
    """Make a file or folder of the old file system visible in the new one, at the same place."""
    old, new = "/old" + path, "/new" + path
    if not os.path.lexists(old) or os.path.ismount(new):
        return
    os.makedirs(os.path.dirname(new), exist_ok=True)
    mode = os.lstat(old).st_mode
    if stat.S_ISLNK(mode):
        if not os.path.lexists(new):
            os.symlink(os.readlink(old), new)
        return
    if stat.S_ISDIR(mode):
        os.makedirs(new, exist_ok=True)
    elif not os.path.exists(new):
        os.close(os.open(new, os.O_CREAT | os.O_WRONLY, 0o644))
    _mount(old, new, None, MS_BIND | MS_REC)


def _cover(path: str) -> None:
    """Put an empty folder over `path` in the new file system, so that nothing of it is seen."""
    if not os.path.isdir(f"/old{path}"):
        return
    os.makedirs(f"/new{path}", exist_ok=True)
    _mount("tmpfs", f"/new{path}", "tmpfs", MS_NOSUID | MS_NODEV, "mode=755")


def _drop_privileges(limits: Limits, user: int | None) -> None:
    """Give up, for good, all rights that a student's code does not need, and set the limits.

    `user` is from `_enter`, None without walls.
    """
    for what, limit in {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CPU: limits.notebook_seconds,
        resource.RLIMIT_NPROC: limits.processes,
        resource.RLIMIT_NOFILE: limits.files,
        resource.RLIMIT_FSIZE: limits.scratch,
        resource.RLIMIT_CORE: 1,  # too small for a file; 0 would still feed a program of the host's
        # What the kernel keeps for a user beside a process's memory.
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: limits.files,
    }.items():
        resource.setrlimit(what, (limit, limit))
    if user is not None and user != os.geteuid():
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    elif user is not None:
        header, nothing = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
        _check(_libc().capset(header, nothing), "capset")
    _check(_libc().prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    die_with_parent()  # after the change of user, which undoes it
    if user is not None:
        landlock.restrict([SCRATCH, "/dev/null"])
        filter_calls()


def die_with_parent(parent: int | None = None) -> None:
    """Have the kernel kill this process when its parent ends; at once if `parent` is gone."""
    _check(_libc().prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0), "pdeathsig")
    if parent not in (None, os.getppid()):
        os._exit(0)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _check(result: int, what: str) -> None:
    if result != 0:
        error = ctypes.get_errno()
        raise OSError(error, f"{what}: {os.strerror(error)}")


def _mount(
    source: str | None, target: str, kind: str | None, flags: int, options: str = ""
) -> None:
    arguments = [one.encode() if one else None for one in (source, target, kind)]
    result = _libc().mount(*arguments, ctypes.c_ulong(flags), options.encode())
    _check(result, f"mount {target}")


def _pivot_root(new: str, old: str) -> None:
    number = SYS_PIVOT_ROOT.get(os.uname().machine)
    if number is None:
        raise OSError(f"the sandbox does not support the machine {os.uname().machine}")
    _check(_libc().syscall(number, new.encode(), old.encode()), "pivot_root")
