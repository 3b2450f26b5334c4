"""The referee's process: goes through a notebook, has the student's process run the student's
cells, and runs the course's own itself. It never runs a line that a student wrote.
"""

import json
import os
import resource
import signal
import socket
import sys
import tempfile
import time
import warnings
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from handgrad.grading import cells, wall
from handgrad.grading.job import Cell, Executed, Output

MEMORY = 2 << 30  # bytes of address space; a student's messages may fill it
GRACE = 3  # seconds that an interrupted cell has to end
STOPPED = "The student's process ended before this cell"


def start(
    shell: cells.CellShell, order: dict[str, Any], job: socket.socket, student: socket.socket
) -> None:
    """Read a notebook's cells from `job`, run them, and write what came of it back.

    `order` has the id of the student's process and the seconds that a cell may take.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # As usual, but without the line of the test that warned.
    warnings.formatwarning = lambda text, kind, *_, **__: f"{kind.__name__}: {text}\n"
    with tempfile.TemporaryDirectory() as folder, job.makefile("rwb") as pipe:
        os.chdir(folder)
        referee = Referee(shell, student, order["student"], order["cell_seconds"])
        try:
            executed = referee.run([Cell(**one) for one in json.loads(pipe.readline())])
        finally:
            referee.kill()
        # Text that cannot be encoded could not be saved either.
        pipe.write(json.dumps(asdict(executed), ensure_ascii=False).encode(errors="replace"))


class Referee(wall.Peer):
    def __init__(self, shell: cells.CellShell, sock: socket.socket, student: int, seconds: int):
        self.shell, self.seconds = shell, seconds
        self.student = os.pidfd_open(student)
        self.alive = True
        sock.settimeout(seconds)  # for a student's process that stops reading
        shell.showtraceback = self._show_traceback  # type: ignore[method-assign]
        shell.transform_cell = str  # type: ignore[method-assign]  # cells come as plain Python
        wait = wall.until(lambda: self.deadline, self._late)
        super().__init__(sock, "r", guarded=True, wait=wait, hear=lambda text: print(text, end=""))

    def run(self, code_cells: list[Cell]) -> Executed:
        """Run the cells whose outputs are not known yet."""
        outputs = [cell.outputs or [] for cell in code_cells]
        error = None
        # First those that use nothing of the student's, pictures mostly: nothing of the student's
        # has come in yet, so what they show is the same for everybody.
        for i, cell in sorted(enumerate(code_cells), key=lambda one: not one[1].alone):
            if cell.outputs is not None:
                continue
            self.deadline = time.monotonic() + self.seconds
            self.interrupted = False
            if not self.alive:
                outputs[i] = [_error("NotRun", f"{STOPPED}.")]
                continue
            signal.signal(signal.SIGALRM, self._stuck)
            signal.setitimer(signal.ITIMER_REAL, self.seconds + 2 * GRACE, GRACE)
            try:
                result = self._run(cell)
            except Exception as broken:  # the student's side may answer with anything
                self.kill()
                error = f"The student's process ended in cell {i + 1}: {broken}."
                result = [_error("DeadKernel", error)]
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            if self.interrupted:
                late = f"The cell took longer than {self.seconds} seconds."
                result = [output for output in result if output["output_type"] != "error"]
                result.append(_error("CellTimeoutError", late))
            outputs[i] = result
        return Executed(outputs, error)

    def kill(self) -> None:
        """End the student's process, and all that it started."""
        self.alive = False
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.student, signal.SIGKILL)

    def _run(self, cell: Cell) -> list[Output]:
        if cell.alone:
            return self._run_ours(cell.source, {})
        if cell.ours:
            found = self.request("names", tuple(cell.names))  # a list would be shared
            if not isinstance(found, dict):
                raise wall.WallBroken("it did not say what it defines")
            names = {name: found[name] for name in cell.names if name in found}
            outputs = self._run_ours(cell.source, names)
        else:
            outputs = _clean(self.request("run", cell.source))
        self.request("forget")
        self.forget()
        return outputs

    def _run_ours(self, source: str, names: dict[str, Any]) -> list[Output]:
        self.shell.user_ns.clear()
        self.shell.init_user_ns()
        self.shell.user_ns.update(names)
        self.broken: wall.WallBroken | None = None
        outputs, _ = self.shell.run(source)
        if self.broken:
            raise self.broken
        return outputs

    def _late(self) -> None:
        if self.interrupted:
            raise wall.WallBroken("it did not stop when it was interrupted")
        self.interrupted = True
        self.deadline = time.monotonic() + GRACE
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.student, signal.SIGINT)

    def _stuck(self, *_: object) -> None:
        raise wall.WallBroken("a test could not cope with what was returned")

    def _show_traceback(self, *_: object, **__: object) -> None:
        """Show an exception of a test without the test: hidden ones stay hidden."""
        error = sys.exception()
        if isinstance(error, wall.WallBroken):
            self.broken = error
            return
        name = type(error).__name__
        render = getattr(error, "_render_traceback_", None)
        lines = render() if render else (getattr(error, "trace", None) or [f"{name}: {error}"])
        self.shell._showtraceback(name, error, lines)


def _error(name: str, text: str) -> Output:
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [text]}


def _clean(outputs: object) -> list[Output]:
    """A student's outputs as plain, well-formed ones; those that are malformed are left out."""
    clean: list[Output] = []
    room = 2 * cells.LARGEST_TEXT
    for output in outputs if isinstance(outputs, list) else []:
        try:
            output = json.loads(json.dumps(output))
            kind = output["output_type"]
            if kind == "stream":
                name = "stderr" if output["name"] == "stderr" else "stdout"
                one = {"output_type": kind, "name": name, "text": str(output["text"])}
            elif kind == "error":
                lines = [str(line) for line in output["traceback"]]
                one = _error(str(output["ename"]), str(output["evalue"])) | {"traceback": lines}
            elif kind in ("display_data", "execute_result"):
                data = {str(mime): part for mime, part in output["data"].items()}
                one = {"output_type": kind, "data": data, "metadata": {}}
            else:
                continue
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError):
            continue
        room -= len(json.dumps(one))
        if room < 0:
            text = "... the rest is left out: too much output ...\n"
            clean.append({"output_type": "stream", "name": "stderr", "text": text})
            break
        clean.append(one)
    return clean
