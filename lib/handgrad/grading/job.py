"""What the engine asks of a referee, and what it gets back; both cross as JSON."""

import struct
from dataclasses import dataclass, field
from typing import Any

Output = dict[str, Any]  # of a cell, as the notebook format has it
NUMBER = struct.Struct("!I")  # the length of a job in JSON; after it, a cell that is late


@dataclass(frozen=True)
class Cell:
    """A code cell to run: the course's own in the referee, the student's in their process."""

    source: str  # of the course's own: plain Python, with magics translated
    ours: bool  # whether it is the course's own
    scored: bool = False  # whether points hang on it
    grade_id: str = ""  # nbgrader's, of a cell of ours
    names: list[str] = field(default_factory=list)  # what a cell of ours uses but does not define
    alone: bool = False  # whether it uses nothing of the student's: it shows the same to everybody
    hidden: int | None = None  # the line from which on its outputs may not tell what it expects


@dataclass(frozen=True)
class Ran:
    """The outputs of one cell; `broken` tells why the student's process is no more, if so."""

    outputs: list[Output]
    broken: str | None = None


def error(name: str, text: str) -> Output:
    """An output that says in one sentence what went wrong."""
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [text]}
