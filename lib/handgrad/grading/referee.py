"""The referee's process: goes through a notebook, has the student's process run the student's
cells, and runs the tests itself. It never runs a line that a student wrote.
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

from handgrad.grading import cells, wall

MEMORY = 2 << 30  # bytes of address space; a student's messages may fill it
GRACE = 3  # seconds that an interrupted cell has to end
STOPPED = "The student's process ended before this cell"


def start(shell: cells.CellShell, order: dict, job: socket.socket, student: socket.socket) -> None:
    """Read a notebook's cells from `job`, run them, write their outputs back.

    `order` has the number of the student's process and the seconds that a cell may take.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    # As usual, but without the line of the test that warns.
    warnings.formatwarning = lambda text, kind, *_, **__: f"{kind.__name__}: {text}\n"
    with tempfile.TemporaryDirectory() as folder, job.makefile("rwb") as pipe:
        os.chdir(folder)
        referee = Referee(shell, student, order["student"], order["cell_seconds"])
        try:
            result = referee.run(json.loads(pipe.readline()))
        finally:
            referee.kill()
        # Text that cannot be encoded could not be saved either.
        pipe.write(json.dumps(result, ensure_ascii=False).encode(errors="replace"))


class Referee(wall.Peer):
    def __init__(self, shell: cells.CellShell, sock: socket.socket, student: int, seconds: int):
        self.shell, self.seconds = shell, seconds
        self.student = os.pidfd_open(student)
        self.alive = True
        sock.settimeout(seconds)  # for a student's process that stops reading
        shell.showtraceback = self._show_traceback
        shell.transform_cell = str  # as they come, cells are plain Python
        wait = wall.until(lambda: self.deadline, self._late)
        super().__init__(sock, "r", guarded=True, wait=wait, hear=lambda text: print(text, end=""))

    def run(self, code_cells: list[dict]) -> dict:
        """Run cells and return their outputs, and what broke off.

        A cell is a dict with `source`; with `names`, which of the student's a cell of ours uses, or
        None for a cell of theirs; and with `outputs` if they are known already.
        """
        error = None
        # First those of ours that use nothing of the student's, pictures mostly: not a word of the
        # student's has come in yet, so that what they show is the same for all.
        order = sorted(enumerate(code_cells, start=1), key=lambda one: one[1]["names"] != [])
        for number, cell in order:
            if "outputs" in cell:
                continue
            self.deadline = time.monotonic() + self.seconds
            self.interrupted = False
            if not self.alive:
                cell["outputs"] = [_error("NotRun", f"{STOPPED}.")]
                continue
            signal.signal(signal.SIGALRM, self._stuck)
            signal.setitimer(signal.ITIMER_REAL, self.seconds + 2 * GRACE, GRACE)
            try:
                result = self._run(cell["source"], cell["names"])
            except Exception as broken:  # the student's side may answer with anything
                self.kill()
                error = f"The student's process ended in cell {number}: {broken}."
                result = [_error("DeadKernel", error)]
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
            if self.interrupted:
                late = f"The cell took longer than {self.seconds} seconds."
                result = [output for output in result if output["output_type"] != "error"]
                result.append(_error("CellTimeoutError", late))
            cell["outputs"] = result
        return {"outputs": [cell["outputs"] for cell in code_cells], "error": error}

    def kill(self) -> None:
        """End the student's process, and all that it started."""
        self.alive = False
        try:
            signal.pidfd_send_signal(self.student, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def _run(self, source: str, names: list[str] | None) -> list[dict]:
        if names == []:
            return self._run_ours(source, {})
        if names is None:
            outputs = _clean(self.request("run", source))
        else:
            found = self.request("names", tuple(names))  # a list would be shared
            if not isinstance(found, dict):
                raise wall.WallBroken("it does not tell what it defines")
            outputs = self._run_ours(source, {name: found[name] for name in names if name in found})
        self.request("forget")
        self.forget()
        return outputs

    def _run_ours(self, source: str, names: dict) -> list[dict]:
        self.shell.user_ns.clear()
        self.shell.init_user_ns()
        self.shell.user_ns.update(names)
        self.broken = None
        outputs, _ = self.shell.run(source)
        if self.broken:
            raise self.broken
        return outputs

    def _late(self) -> None:
        if self.interrupted:
            raise wall.WallBroken("it did not stop when it was interrupted")
        self.interrupted = True
        self.deadline = time.monotonic() + GRACE
        try:
            signal.pidfd_send_signal(self.student, signal.SIGINT)
        except ProcessLookupError:
            pass

    def _stuck(self, *_) -> None:
        raise wall.WallBroken("a test got lost in what it returned")

    def _show_traceback(self, *_, **__) -> None:
        """Show an exception of a test without the test: hidden ones stay hidden."""
        kind, error, _ = sys.exc_info()
        if isinstance(error, wall.WallBroken):
            self.broken = error
            return
        if hasattr(error, "_render_traceback_"):
            lines = error._render_traceback_()
        else:
            last = [] if getattr(error, "trace", None) else [f"{kind.__name__}: {error}"]
            lines = [*getattr(error, "trace", []), *last]
        self.shell._showtraceback(kind, error, lines)


def _error(name: str, text: str) -> dict:
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [text]}


def _clean(outputs) -> list[dict]:
    """A student's outputs as plain, well-formed ones; whatever is not, is left out."""
    clean, room = [], 2 * cells.LARGEST_TEXT
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
