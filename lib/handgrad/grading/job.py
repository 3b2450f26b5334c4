"""What the engine asks of a referee, and what it gets back; both cross as JSON."""

from dataclasses import dataclass, field
from typing import Any

Output = dict[str, Any]  # of a cell, as the notebook format has it


@dataclass(frozen=True)
class Cell:
    """A code cell to run: the course's own in the referee, the student's in their process."""

    source: str  # of the course's own: plain Python, with magics translated
    ours: bool  # whether it is the course's own
    names: list[str] = field(default_factory=list)  # what a cell of ours uses but does not define
    outputs: list[Output] | None = None  # where they are known already

    @property
    def alone(self) -> bool:
        """Whether it uses nothing of the student's, so that it shows the same to everybody."""
        return self.ours and not self.names


@dataclass(frozen=True)
class Executed:
    """The outputs of each cell, and one sentence if the run as a whole failed."""

    outputs: list[list[Output]]
    error: str | None
