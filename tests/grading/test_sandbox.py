"""The sandbox, wherever Python and the course lie and whoever grades: what works, and what not."""

import asyncio
import concurrent.futures
import csv
import ctypes
import errno
import fcntl
import gzip
import io
import logging
import mmap
import multiprocessing
import os
import pickle
import resource
import select
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from attacks.users import as_ordinary_user, as_root_in_a_container

from handgrad.grading import landlock, sandbox, seccomp

pytestmark = pytest.mark.skipif(sandbox.supported() is not None, reason="no sandbox here")
GRADERS = {"": None, "ordinary-user": as_ordinary_user, "container-root": as_root_in_a_container}
# A process of the tests is large by now, and what it forks begins as large.
LIMITS = sandbox.Limits(memory=4 << 30)
MIB = 1 << 20
PR_SET_DUMPABLE = 4


def inside(look, first=None, limits=LIMITS, **options):
    """What `look()` returns, as text, or raises, when it is called in the sandbox."""
    read, write = os.pipe()
    os.set_inheritable(write, True)

    def run():
        try:
            said = look()
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
        os.write(write, str(said).encode())

    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            if first:
                first()
                ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1)  # as a program has it that starts anew
            sandbox.confine(run, limits, **options)
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


@pytest.fixture(params=GRADERS)
def grader(request, tmp_path):
    """inside(look), when somebody else than the one who runs the tests grades."""
    if request.param and os.geteuid():
        pytest.skip("only root can become somebody else")
    become = GRADERS[request.param]
    first = become and become(tmp_path)
    return lambda look: inside(look, first)


# What is there.


def test_nothing_of_a_hidden_folder_is_seen_but_what_is_made_visible(tmp_path):
    (tmp_path / "secret").write_text("hidden")
    (tmp_path / "shown").write_text("visible")
    options = {"hidden": [tmp_path], "visible": [tmp_path / "shown"]}
    assert inside(lambda: " ".join(os.listdir(tmp_path)), **options) == "shown"
    assert inside(lambda: (tmp_path / "shown").read_text(), **options) == "visible"


def test_scratch_folder_can_be_written_and_is_gone_afterwards():
    def write():
        Path("mine").write_text("x")
        return os.getcwd()

    folder = inside(write)
    assert folder
    assert not Path(folder, "mine").exists()


def test_python_may_lie_in_the_folder_for_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    (tmp_path / "library").write_text("here")
    tmp_path.chmod(0o755)

    def look():
        Path("mine").write_text("x")
        return (tmp_path / "library").read_text()

    assert str(tmp_path).startswith("/tmp")
    assert inside(look) == "here"


def test_no_more_of_the_machine_is_seen_than_python_needs(grader):
    def look():
        tops = {path.parts[1] for path in (Path(sys.prefix), Path(sys.base_prefix))}
        tops |= {"usr", "lib", "lib64", "bin", "etc", "dev", "scratch", "tmp"}
        assert set(os.listdir("/")) <= tops
        assert set(os.listdir("/etc")) <= {"ld.so.cache", "localtime"}
        assert set(os.listdir("/dev")) == {"null", "urandom", "shm"}
        assert os.listdir(os.getcwd()) == []
        assert os.uname().nodename == "sandbox"
        return "no more"

    assert grader(look) == "no more"


def test_nothing_but_the_scratch_folder_can_be_written(grader):
    def look():
        for folder in ("/", "/usr", "/etc", "/dev", sys.prefix, os.path.dirname(np.__file__)):
            with pytest.raises(OSError, match=r"Read-only|denied"):
                Path(folder, "mine").write_text("x")
            with pytest.raises(OSError, match=r"Read-only|permitted"):
                os.chmod(folder, 0o777)
        return "nothing"

    assert grader(look) == "nothing"


def test_second_layer_is_there(grader):
    version = ctypes.CDLL(None).syscall(landlock.CREATE_RULESET, None, 0, landlock.GET_VERSION)
    if version < min(landlock.KINDS):
        pytest.skip("this kernel has no Landlock")
    # Everybody may write to this device, and no mount forbids it.
    with open("/dev/urandom", "wb"):
        assert grader(lambda: os.open("/dev/urandom", os.O_WRONLY)).startswith("PermissionError")


# What an honest notebook does.


def threads():
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(abs, range(-5, 5))) == 25
    done = threading.Event()
    threading.Timer(0.001, done.set).start()
    assert done.wait(5)


def processes():
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(abs, [-1, 2]) == [1, 2]


def programs():
    run = subprocess.run([sys.executable, "-c", "print(1)"], capture_output=True, check=True)
    assert run.stdout == b"1\n"
    assert subprocess.run("echo a | cat > b; ls", shell=True, capture_output=True).stdout == b"b\n"


def coroutines():
    async def both():
        return await asyncio.gather(asyncio.sleep(0.001, 1), asyncio.to_thread(abs, -2))

    assert asyncio.run(both()) == [1, 2]


def files():
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        (folder / "a").write_text("text")
        (folder / "b").symlink_to("a")
        (folder / "b").chmod(0o600)
        shutil.copytree(folder, "copy")
        (folder / "a").rename("moved")
        os.utime("moved")
    assert sorted(path.name for path in Path.cwd().rglob("*")) == ["a", "b", "copy", "moved"]
    assert shutil.disk_usage(".").total == LIMITS.scratch


def archives():
    Path("pickle").write_bytes(pickle.dumps([1]))
    with gzip.open("file.gz", "wt") as file:
        csv.writer(file).writerow([1, 2])
    np.savez_compressed("arrays.npz", a=np.ones(3))
    assert np.load("arrays.npz")["a"].sum() == 3


def database():
    first, second = sqlite3.connect("db"), sqlite3.connect("db")
    first.execute("CREATE TABLE numbers (x)")
    first.execute("INSERT INTO numbers VALUES (1)")
    first.commit()
    assert second.execute("SELECT x FROM numbers").fetchall() == [(1,)]
    with open("locked", "w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def mapped_files():
    np.memmap("mapped", dtype=float, mode="w+", shape=(3,))[0] = 1
    with mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE) as memory:
        memory[:2] = b"ab"
        memory.resize(8192)
    assert Path("mapped").stat().st_size == 24


def waiting():
    read, write = os.pipe()
    poll, epoll = select.poll(), select.epoll()
    poll.register(read)
    epoll.register(read, select.EPOLLIN)
    os.write(write, b"x")
    assert select.select([read], [], [], 5)[0] == [read]
    assert poll.poll(5)
    assert epoll.poll(5)
    near, far = socket.socketpair()
    near.sendall(b"y")
    assert far.recv(1) == b"y"


def signals():
    heard = []
    signal.signal(signal.SIGALRM, lambda *_: heard.append(1))
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    signal.pause()
    os.kill(os.getpid(), signal.SIGALRM)
    assert len(heard) == 2


def clocks():
    start = time.monotonic(), time.time(), time.process_time(), time.thread_time()
    time.sleep(0.001)
    assert time.perf_counter() > 0
    assert time.monotonic() > start[0]


def linear_algebra():
    a = np.random.default_rng().normal(size=(50, 50)) + 50 * np.eye(50)
    assert np.allclose(np.linalg.inv(a) @ a, np.eye(50))
    assert np.linalg.svd(a)[1].shape == np.fft.fft(a[0]).shape == (50,)


def pictures():
    figure, axes = plt.subplots(figsize=(1, 1))
    axes.plot([0, 1])
    figure.savefig("picture.png")
    figure.savefig(memory := io.BytesIO())
    assert memory.getvalue().startswith(b"\x89PNG")
    plt.close(figure)


def messages():
    logging.FileHandler("log").emit(logging.makeLogRecord({"msg": "here"}))
    assert Path("log").read_text() == "here\n"


def oneself():
    assert os.sched_getaffinity(0)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert os.getpid() > 1
    assert len(os.urandom(4)) == 4


WORK = (threads, processes, programs, coroutines, files, archives, database, mapped_files, waiting)
WORK += (signals, clocks, linear_algebra, pictures, messages, oneself)


@pytest.mark.parametrize("work", WORK, ids=lambda work: work.__name__)
def test_honest_work_is_not_hindered(work):
    assert inside(work) == "None"


# What it does not.

REFUSED = """
unshare 272 97, setns 308 268, mount 165 40, umount2 166 39, pivot_root 155 41, chroot 161 51,
open_tree 428 428, move_mount 429 429, fsopen 430 430, mount_setattr 442 442, mknodat 259 33,
ptrace 101 117, process_vm_readv 310 270, process_vm_writev 311 271, kcmp 312 272,
pidfd_getfd 438 438, process_madvise 440 440, open_by_handle_at 304 265, personality 135 92,
socket 41 198, sendmsg 46 211, recvmsg 47 212, setsockopt 54 208, bind 49 200, connect 42 203,
shmget 29 194, semget 64 190, msgget 68 186, mq_open 240 180, memfd_create 319 279,
memfd_secret 447 447, mlock 149 228, mlockall 151 230, timer_create 222 107, timerfd_create 283 85,
add_key 248 217, request_key 249 218, keyctl 250 219, bpf 321 280, perf_event_open 298 241,
userfaultfd 323 282, io_uring_setup 425 425, io_setup 206 0, fanotify_init 300 262,
inotify_init1 294 26, inotify_add_watch 254 27, mincore 27 232, cachestat 451 451,
fadvise64 221 223, readahead 187 213, sync 162 81, syncfs 306 267, splice 275 76, tee 276 77,
vmsplice 278 75, quotactl 179 60, syslog 103 116, swapon 167 224, reboot 169 142, acct 163 89,
sethostname 170 161, settimeofday 170 170, clock_settime 227 112, init_module 175 105,
kexec_load 246 104, sched_setaffinity 203 122, sched_setscheduler 144 119, sched_setattr 314 274,
setpriority 141 140, ioprio_set 251 30, setsid 112 157, setuid 105 146, setgroups 116 159,
capset 126 91, seccomp 317 277, landlock_create_ruleset 444 444, mbind 237 235,
move_pages 279 239, listmount 458 458, statmount 457 457, iopl 172 -, modify_ldt 154 -
"""
F_NOTIFY, F_SETLEASE, F_SETPIPE_SZ = 1026, 1024, 1031
TIOCSTI = 0x5412


def test_calls_that_no_notebook_needs_are_refused():
    libc = ctypes.CDLL(None, use_errno=True)

    def error(number):
        libc.syscall(number, -1, -1, -1)  # with which no call does anything if it is not refused
        return ctypes.get_errno()

    numbers = seccomp.numbers(REFUSED, os.uname().machine)
    assert inside(lambda: [n for n in numbers if error(n) != errno.EPERM]) == "[]"


def test_unknown_calls_do_not_exist():
    def look():
        libc = ctypes.CDLL(None, use_errno=True)
        assert libc.syscall(9999) == libc.syscall(435, 0, 0) == -1  # clone3
        return errno.errorcode[ctypes.get_errno()]

    assert inside(look) == "ENOSYS"


@pytest.mark.parametrize(
    ("call", "error"),
    [
        pytest.param(lambda: fcntl.ioctl(os.pipe()[0], TIOCSTI, b"x"), "ENOTTY", id="TIOCSTI"),
        pytest.param(lambda: fcntl.fcntl(os.pipe()[1], F_SETPIPE_SZ, MIB), "EPERM", id="pipes"),
        pytest.param(
            lambda: fcntl.fcntl(os.open("/usr", 0), F_NOTIFY, 1), "EPERM", id="notification"
        ),
        pytest.param(
            lambda: fcntl.fcntl(os.open(os.__file__, 0), F_SETLEASE, 0), "EPERM", id="lease"
        ),
        pytest.param(
            lambda: resource.prlimit(1, resource.RLIMIT_CPU, (1, 1)), "EPERM", id="limits-of-others"
        ),
        pytest.param(lambda: os.nice(1), "EPERM", id="priority"),
        pytest.param(lambda: os.sched_setaffinity(0, {0}), "EPERM", id="core"),
        pytest.param(os.setsid, "EPERM", id="session"),
    ],
)
def test_refused_with_these_arguments(call, error):
    def look():
        with pytest.raises(OSError) as raised:  # noqa: PT011
            call()
        return errno.errorcode[raised.value.errno]

    assert inside(look) == error


def test_no_lock_on_a_file_that_others_see():
    """Locking seems to work, but keeps nobody out."""

    def look():
        with open(os.__file__) as one, open(os.__file__) as other:
            for file in (one, other):
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return "both"

    assert inside(look) == "both"


# How much.


def times(do, most):
    """How often do(count) works until it is refused; `most` is what nobody should get."""
    for count in range(most):
        try:
            do(count)
        except (OSError, RuntimeError):
            return count
    return most


def test_number_of_processes_and_threads(grader):
    def start(_):
        if os.fork() == 0:
            signal.pause()

    def look():
        children = times(start, 50)
        with pytest.raises(RuntimeError, match="start new thread"):
            threading.Thread(target=print).start()
        return children + 1

    # For an ordinary user the two processes that look after the student's count too.
    assert LIMITS.processes - 2 <= int(grader(look)) <= LIMITS.processes


def test_number_of_open_files(grader):
    assert 32 < int(grader(lambda: times(lambda _: os.dup(0), 200))) <= LIMITS.files


def test_size_of_the_scratch_folder(grader):
    def fill(count):
        with open(str(count), "wb") as file:
            file.write(bytes(MIB))

    assert grader(lambda: times(fill, 200)) == str(LIMITS.scratch // MIB)


def test_number_of_files_in_the_scratch_folder(grader):
    def look():
        return times(lambda count: Path(str(count)).touch(), 10_000)

    assert int(grader(look)) < 4096


def test_memory_of_a_process(grader):
    def look():
        with pytest.raises(MemoryError):
            np.ones(LIMITS.memory // 8)
        with pytest.raises(OSError, match="allocate"):
            mmap.mmap(-1, LIMITS.memory, flags=mmap.MAP_PRIVATE)
        return "enough"

    assert grader(look) == "enough"


def test_no_memory_is_shared_that_nobody_counts(grader):
    def look():
        with pytest.raises(PermissionError):
            mmap.mmap(-1, 4096, flags=mmap.MAP_SHARED)
        return "none"

    assert grader(look) == "none"


def test_no_limit_can_be_raised_and_none_is_left_out(grader):
    limits = {
        "AS": LIMITS.memory,
        "CPU": LIMITS.notebook_seconds,
        "NPROC": LIMITS.processes,
        "NOFILE": LIMITS.files,
        "FSIZE": LIMITS.scratch,
        "CORE": 1,
        "MEMLOCK": 0,
        "MSGQUEUE": 0,
        "SIGPENDING": LIMITS.files,
    }

    def look():
        for kind, limit in limits.items():
            number = getattr(resource, f"RLIMIT_{kind}")
            assert resource.getrlimit(number) == (limit, limit), kind
            with pytest.raises(ValueError, match="not allowed to raise"):
                resource.setrlimit(number, (limit, limit + 1))
        return "none"

    assert grader(look) == "none"


def test_processor_time_of_a_process():
    def look():
        if (child := os.fork()) == 0:
            while time.process_time() < 9:
                pass
            os._exit(0)
        return os.wait() == (child, signal.SIGKILL)

    assert inside(look, limits=sandbox.Limits(notebook_seconds=1)) == "True"


def test_nothing_is_left_for_the_next():
    places = [Path("/scratch/mine"), Path("/dev/shm/mine")]
    if not sys.prefix.startswith("/tmp"):
        places.append(Path("/tmp/mine"))
    assert inside(lambda: sum(path.write_text("x") for path in places)) == str(len(places))
    assert inside(lambda: any(path.exists() for path in places)) == "False"
