"""Warm processes: a server imports everything once and forks a fresh process for each order.

Run as `python -m handgrad.grading.forkserver ROLE FD`. There is one for students' processes, which
has never seen a test or a reference solution, one for referees, and one for feedback pages. It ends
with the command, and its processes with it.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from handgrad.grading.sandbox import die_with_parent
from handgrad.grading.text import plain

ENVIRONMENT = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "LANG": "C.UTF-8",
    "NBGRADER_EXECUTION": "autograde",
}
ANSWER_SECONDS = 60  # a server that takes longer, imports and all, is stuck: another is started


@dataclass
class ForkServer:
    """Starts processes of one role, "student", "referee" or "feedback"; restarts if killed."""

    role: str
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server, which then gets warm beside whatever else goes on."""
        with self._lock:
            self._start()

    def fork(self, order: dict[str, Any], sockets: list[socket.socket]) -> int:
        """Start a process with an order and sockets; returns its id."""
        with self._lock:
            for _ in range(2):
                try:
                    self._start()
                    numbers = [one.fileno() for one in sockets]
                    socket.send_fds(self._socket, [json.dumps(order).encode()], numbers)
                    answer = self._socket.recv(32)
                    if answer:
                        return int(answer)
                except OSError:
                    pass
                self.stop()
        raise RuntimeError(f"the server of {self.role} processes cannot be started")

    def _start(self) -> None:
        if self._process is not None and self._process.poll() is None:
            return
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(ANSWER_SECONDS)
        kept = {key: os.environ[key] for key in ("PATH", "HOME", "TMPDIR") if key in os.environ}
        command = [sys.executable, "-m", "handgrad.grading.forkserver", self.role]
        self._process = subprocess.Popen(
            [*command, str(theirs.fileno())],
            env=kept | ENVIRONMENT,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the command, which then stops us
        )
        theirs.close()

    def stop(self) -> None:
        if self._process is not None:
            self._socket.close()
            self._process.kill()
            self._process.wait()
            self._process = None


def serve(role: str, sock: socket.socket) -> None:
    """Fork a process for every order that comes, until the other end is closed."""
    prepare = _warm_up(role)
    gc.collect()
    gc.freeze()  # a collection in a child would touch, and so copy, all memory of the server
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # so that no zombies are left
    while True:
        order, numbers, *_ = socket.recv_fds(sock, 1 << 20, 4)
        if not order:
            return
        sockets = [socket.socket(fileno=number) for number in numbers]
        what = json.loads(order)
        start = prepare(what)
        server = os.getpid()
        child = os.fork()
        if child == 0:
            try:
                die_with_parent(server)
                sock.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                if "core" in what:
                    os.sched_setaffinity(0, {what["core"]})
                start(*sockets)
            except BaseException as error:
                said = plain(f"{role}: {type(error).__name__}: {error}")
                print(said, file=sys.__stderr__, flush=True)
            finally:
                os._exit(0)
        for one in sockets:
            one.close()
        sock.send(str(child).encode())


def _warm_up(role: str) -> Callable[[dict[str, Any]], Callable[..., None]]:
    """Import all that a process of a role may need.

    Returns what makes of an order that which its process calls, with the sockets that came along.
    """
    if role == "feedback":
        from handgrad.grading import feedback

        return feedback.prepare
    # What notebooks and handgrad import from elsewhere.
    for name in ("contourpy", "ipywidgets", "networkx", "numpy.random", "pooch", "tqdm.auto"):
        import_module(name)
    import matplotlib.pyplot as plt

    from handgrad.grading.cells import CellShell

    shell = CellShell.instance()
    # The first figure and the first traceback take longest.
    shell.run("import matplotlib.pyplot as plt\nplt.figure(figsize=(1, 1)).gca().plot([0, 1])")
    shell.run("raise NotImplementedError")
    shell.run("def broken(:")
    plt.close("all")
    shell.reset()
    if role == "student":
        from handgrad.grading import student

        return partial(partial, student.start, shell)
    import handgrad.explorers
    import handgrad.figures
    from handgrad.grading import referee

    for package in (handgrad.explorers, handgrad.figures):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    return partial(partial, referee.start, shell)


if __name__ == "__main__":
    serve(sys.argv[1], socket.socket(fileno=int(sys.argv[2])))
