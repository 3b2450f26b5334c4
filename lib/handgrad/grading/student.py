"""The student's process: runs the student's cells, and calls what they define when asked to."""

import importlib.util
import os
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from types import ModuleType
from typing import Any

import handgrad
from handgrad.grading import cells, sandbox, slow, wall
from handgrad.grading.job import Output
from handgrad.trouble import explain

PACKAGE = Path(__file__).parent.parent  # the folder of handgrad


def start(shell: cells.CellShell, order: dict[str, Any], sock: socket.socket) -> None:
    """Answer a referee over `sock` from inside the sandbox; returns when everything has ended.

    `order` has the limits, the course's folder, the modules of handgrad that may be seen, and
    whether there are walls.
    """

    def run() -> None:
        # Nothing stays open but the way to the referee.
        null = os.open("/dev/null", os.O_RDWR)
        for number in range(3):
            os.dup2(null, number)
        keep = os.dup2(sock.detach(), 3)
        os.closerange(4, 1024)
        here = os.getcwd()
        os.environ.update(HOME=here, TMPDIR=here, NBGRADER_EXECUTION="autograde")
        sys.path[0] = ""
        _unload(order["modules"])
        seconds = order["limits"]["cell_seconds"]
        Student(shell, socket.socket(fileno=keep), seconds).serve_forever()

    sandbox.confine(
        run,
        sandbox.Limits(**order["limits"]),
        hidden=[Path(order["course"]), PACKAGE],
        visible=_visible(order["modules"]),
        walls=order["walls"],
    )


def _visible(modules: list[str]) -> list[Path]:
    """The files of the package that a student's code may see: its data and the named modules.

    With their compiled forms: compiling them anew takes longer than running most notebooks.
    """
    files = {PACKAGE / "__init__.py", *PACKAGE.glob("*.npz")}
    for name in modules:
        path = PACKAGE.joinpath(*name.split(".")).with_suffix(".py")
        files.add(path)
        files |= {parent / "__init__.py" for parent in path.parents if parent > PACKAGE}
    compiled = {Path(importlib.util.cache_from_source(path)) for path in files}
    return sorted(path for path in files | compiled if path.is_file())


def _unload(modules: list[str]) -> None:
    """Have nothing of handgrad be imported because it is loaded here, but grading itself."""
    for name in [name for name in sys.modules if name.startswith("handgrad.")]:
        parts = name.split(".")
        if parts[1] != "grading" and ".".join(parts[1:]) not in modules:
            del sys.modules[name]
            vars(handgrad).pop(parts[1], None)


class Student(wall.Peer):
    def __init__(self, shell: cells.CellShell, sock: socket.socket, seconds: int):
        self.shell = shell
        self._slow = slow.SlowFunctions(shell.user_module, seconds)
        # For what is printed while the referee calls something, outside any cell.
        sys.stdout, sys.stderr = (cells.Stream(shell, name) for name in ("stdout", "stderr"))
        self._in_their_code = self._interrupted = False
        self._one_by_one = (
            threading.RLock()
        )  # a student's threads may all call the test's functions
        signal.signal(signal.SIGINT, self._interrupt)
        super().__init__(
            sock,
            "s",
            serve={"run": self._run, "names": self._find, "forget": self.forget},
            drain=self._drain,
        )

    # An interrupt must hit the student's code, never a message that is half sent or half read.

    def _interrupt(self, *_: object) -> None:
        if self._in_their_code:
            raise KeyboardInterrupt
        self._interrupted = True

    def _do(self, what: str, args: list[Any]) -> Any:
        if what in ("names", "forget"):  # which run none of theirs
            return super()._do(what, args)
        try:
            return self._interruptibly(super()._do, what, args)
        except KeyboardInterrupt as interrupt:
            self._slow.remember(interrupt)
            raise

    def _interruptibly(self, function: Callable[..., Any], *args: Any) -> Any:
        before, self._in_their_code = self._in_their_code, True
        try:
            if self._interrupted:  # between two calls
                raise KeyboardInterrupt
            return function(*args)
        finally:
            self._in_their_code = before

    @contextmanager
    def warned(self, what: str) -> Iterator[list[warnings.WarningMessage]]:
        if what != "run":
            with super().warned(what) as caught:
                yield caught
            return
        # Those of a cell are shown with it, and what it says of warnings holds from there on.
        before, warnings.showwarning = warnings.showwarning, _show_warning  # type: ignore[assignment]
        try:
            yield []
        finally:
            warnings.showwarning = before

    def request(self, what: str, *args: Any) -> Any:
        before, self._in_their_code = self._in_their_code, False
        try:
            with self._one_by_one:
                return super().request(what, *args)
        finally:
            self._in_their_code = before
            if self._interrupted:
                self._interrupted = False
                raise KeyboardInterrupt

    def forget(self) -> None:
        super().forget()
        self._interrupted = False  # it was meant for the cell that has just ended
        self._slow.release()

    def _run(self, source: str, scored: bool) -> list[Output]:
        if not scored:
            self._slow.spare()
        _, raised = self.shell.run(source)
        if isinstance(raised, KeyboardInterrupt):
            self._slow.remember(raised)
        return self.shell.take()

    def _find(self, names: tuple[str, ...], scored: bool) -> dict[str, Any]:
        """Those of the names that the student's cells define, modules aside."""
        if not scored:
            self._slow.spare()
        found = {name: self.shell.user_ns[name] for name in names if name in self.shell.user_ns}
        return {name: thing for name, thing in found.items() if not isinstance(thing, ModuleType)}

    def _drain(self) -> str:
        """What was printed by the call that just ended."""
        return "".join(output["text"] for output in self.shell.take() if "text" in output)

    def tell(self, error: BaseException) -> list[Any]:
        try:  # what a student wrote may be asked for its text
            told: list[Any] = self._interruptibly(self._tell, error)
        except BaseException:
            return ["raise", type(error).__name__, "", [], None]
        return told

    def _tell(self, error: BaseException) -> list[Any]:
        told = super().tell(error)[:-2]
        by_name = isinstance(error, NotImplementedError)  # which says all
        return [*told, self.traceback(error), None if by_name else astuple(explain(error))]

    def traceback(self, error: BaseException) -> list[str]:
        trace = error.__traceback__
        ours = (__file__, wall.__file__, slow.__file__)
        while trace is not None and trace.tb_frame.f_code.co_filename in ours:
            trace = trace.tb_next
        if trace is None:
            return []
        try:
            return self.shell.InteractiveTB.structured_traceback(type(error), error, trace)
        except Exception:
            return []


def _show_warning(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, *rest: Any
) -> None:
    sys.stderr.write(warnings.formatwarning(message, category, filename, lineno))
