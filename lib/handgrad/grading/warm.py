"""An engine for a process that runs one notebook now and then: nbgrader, or formgrader's server."""

import threading
from contextlib import ExitStack
from pathlib import Path

from nbformat import NotebookNode

from handgrad.grading.engine import Engine, Result
from handgrad.grading.sandbox import Limits

# Long enough for the next notebook of a class to find the servers warm, short enough for whoever
# edits a check and presses the button again to see the change.
IDLE_SECONDS = 10


class WarmEngine:
    """Runs notebooks one at a time. Its servers start with the first, and end soon after the last
    or with the process.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._stack = ExitStack()
        self._engine: Engine | None = None
        self._settings: tuple[Limits, Path, bool, str | None] | None = None
        self._rest = threading.Timer(0, self.close)

    def run(
        self,
        notebook: NotebookNode,
        *,
        modules: list[str],
        key: str,
        limits: Limits,
        course: Path,
        walls: bool,
        hidden: str | None,
    ) -> Result:
        """As Engine.submit, in an engine with these settings, but wait for the end.

        An exception, such as KeyboardInterrupt, ends the notebook.
        """
        with self._lock:
            self._rest.cancel()
            settings = limits, course, walls, hidden
            if self._settings != settings:
                self.close()
            if self._engine is None:
                self._settings = settings
                self._engine = self._stack.enter_context(Engine(1, *settings))
            try:
                return self._engine.submit(notebook, modules=modules, key=key).result()
            except BaseException:
                self._engine.break_off()
                self.close()
                raise
            finally:
                self._rest = threading.Timer(IDLE_SECONDS, self.close)
                self._rest.daemon = True
                self._rest.start()

    def close(self) -> None:
        """End the servers; the next notebook starts new ones."""
        with self._lock:
            self._stack.close()
            self._engine = None


warm_engine = WarmEngine()
