"""Runs the cells of a notebook in an IPython shell and collects what a kernel would have sent."""

import base64
import io
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from handgrad.grading.job import Output

LARGEST_TEXT = 1_000_000  # characters that one cell may print


class Stream(io.TextIOBase):
    """sys.stdout or sys.stderr of the cell that is running."""

    encoding = "utf-8"

    def __init__(self, shell: "CellShell", name: str):
        self.shell, self.name = shell, name

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.shell.add({"output_type": "stream", "name": self.name, "text": str(text)})
        return len(text)


class _Publisher(DisplayPublisher):
    shell: "CellShell"

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: object = None,
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **kwargs: object,
    ) -> None:
        self.shell.add_display("display_data", data, metadata, transient, update)

    def clear_output(self, wait: bool = False) -> None:
        self.shell.outputs.clear()


class _Hook(DisplayHook):
    shell: "CellShell"

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(
        self, format_dict: dict[str, Any], md_dict: dict[str, Any] | None = None
    ) -> None:
        self.shell.add_display("execute_result", format_dict, md_dict)

    def finish_displayhook(self) -> None:
        pass


class CellShell(InteractiveShell):
    """A shell that keeps the outputs of each cell, in the notebook format, in `outputs`."""

    def __init__(self) -> None:
        self.outputs: list[Output] = []
        self._room = LARGEST_TEXT
        config = Config()
        config.HistoryManager.enabled = False  # it would write a file, from a thread
        config.InteractiveShell.colors = "nocolor"  # colouring a traceback takes 10 ms, the rest 1
        super().__init__(config=config, display_pub_class=_Publisher, displayhook_class=_Hook)
        self.db: dict[str, Any] = {}  # what magics such as %cd keep; it would be in the home folder
        self.set_custom_exc((), None)
        self.run_line_magic("matplotlib", "inline")

    def run(self, source: str) -> tuple[list[Output], BaseException | None]:
        """Run one cell; returns its outputs, and the exception that ended it, if one did."""
        self.outputs = []
        self._room = LARGEST_TEXT
        streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream(self, "stdout"), Stream(self, "stderr")
        try:
            result = self.run_cell(source, store_history=False)
        finally:
            sys.stdout, sys.stderr = streams
        self.execution_count += 1
        return self.outputs, result.error_before_exec or result.error_in_exec

    def take(self) -> list[Output]:
        """The outputs so far; the shell lets go of them."""
        outputs, self.outputs, self._room = self.outputs, [], LARGEST_TEXT
        return outputs

    def add(self, output: Output) -> None:
        if output["output_type"] == "stream":
            text = output["text"]
            if len(text) > self._room:
                text = text[: self._room] + ("\n... cut ...\n" if self._room else "")
            self._room -= min(len(text), self._room)
            if not text:
                return
            last = self.outputs[-1] if self.outputs else {}
            if last.get("name") == output["name"]:
                last["text"] += text
                return
            output["text"] = text
        self.outputs.append(output)

    def add_display(
        self,
        kind: str,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        transient: dict[str, Any] | None = None,
        update: bool = False,
    ) -> None:
        data = {
            mime: base64.b64encode(part).decode() if isinstance(part, bytes) else part
            for mime, part in data.items()
        }
        output: Output = {"output_type": kind, "data": data, "metadata": metadata or {}}
        if kind == "execute_result":
            output["execution_count"] = self.execution_count
        display_id = (transient or {}).get("display_id")
        if display_id:
            output["display_id"] = display_id
        if update:
            for old in self.outputs:
                if old.get("display_id") == display_id:
                    old.update(data=data, metadata=output["metadata"])
        else:
            self.add(output)

    def _showtraceback(self, etype: type | str, evalue: object, stb: Iterable[str]) -> None:
        name = etype if isinstance(etype, str) else etype.__name__
        self.add(
            {
                "output_type": "error",
                "ename": name,
                "evalue": str(evalue)[:10_000],
                "traceback": [str(line) for line in stb],
            }
        )

    def system(self, cmd: str) -> None:
        """Run `!cmd`; IPython's own way needs a terminal, which a sandbox has not."""
        command = self.var_expand(cmd, depth=1)
        done = subprocess.run(
            command,
            shell=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        print(done.stdout, end="")
        self.user_ns["_exit_code"] = done.returncode

    def enable_gui(self, gui: object = None) -> None:
        pass

    def init_sys_modules(self) -> None:
        sys.modules["__main__"] = self.user_module
