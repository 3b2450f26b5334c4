"""How a failed check looks: a sentence, the likely cause, and where in the array the error sits."""

from collections.abc import Sequence
from html import escape
from typing import Any, SupportsFloat

import numpy as np
from IPython import get_ipython
from IPython.display import publish_display_data

from handgrad.diagnosis import Cause

WORST = 5  # entries listed
MAP_SIDE = 16  # rows and columns of the error map
NO_CAUSE = "None of the usual mistakes gives these numbers."


class CheckFailed(AssertionError):
    """A student's result is not what it should be.

    `problem` is one sentence; `causes` are the mistakes that explain it (none, one, or several
    that give the same numbers). `actual` and `expected` are given when both are arrays of one
    shape, so that the entries can be shown, and `wrong` where some of them pass. `untold` is the
    problem without the expected value, where `problem` has it.
    """

    def __init__(
        self,
        problem: str,
        causes: Sequence[Cause] = (),
        actual: np.ndarray | None = None,
        expected: np.ndarray | None = None,
        wrong: np.ndarray | bool = True,
        untold: str = "",
    ):
        self.problem = problem
        self.causes = list(causes)
        self.actual: Any = actual
        self.expected: Any = expected
        self.wrong = wrong
        self._untold = untold
        self._hides = self._shown = False
        super().__init__(problem)

    def hide_expected(self) -> None:
        """From here on show the student's values only, not what they should be or how far off."""
        self.problem = self._untold or self.problem
        self._hides = True

    @property
    def likely(self) -> str:
        """What it looks like the student did, or that nothing explains it; '' if not known."""
        if len(self.causes) == 1:
            return f"Likely cause: {self.causes[0].sentence}"
        if self.causes:
            return "Either of these gives it: " + " Or: ".join(c.sentence for c in self.causes)
        return NO_CAUSE if self.actual is not None else ""

    def __str__(self) -> str:
        lines = [self.problem, self.likely, *self._worst_lines()]
        return "\n".join(line for line in lines if line)

    def _worst(self) -> list[tuple[str, ...]]:
        """(index, expected, actual) of the worst entries, worst first, below a head.

        What is expected must not show, where it is hidden, in the order of the entries either;
        of whole numbers not even in which are wrong: there may be few to choose from.
        """
        if self.actual is None or np.ndim(self.actual) == 0 or self._hides_places():
            return []
        error = self._error()
        if self._hides:
            error = np.where(error > 0, 1.0, 0.0)
        order = np.argsort(-error, axis=None, kind="stable")[:WORST]
        rows: list[tuple[str, ...]] = [("entry", "expected", "yours")]
        for place in (np.unravel_index(i, error.shape) for i in order if error.flat[i] > 0):
            index = "[" + ", ".join(str(int(i)) for i in place) + "]"
            rows.append((index, *apart(self.expected[place], self.actual[place])))
        if self._hides:
            rows = [(index, yours) for index, _, yours in rows]
        return rows if len(rows) > 1 else []

    def _hides_places(self) -> bool:
        return self._hides and np.array_equal(self.expected, np.round(self.expected))

    def _worst_lines(self) -> list[str]:
        rows = self._worst()
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [
            "  ".join(text.rjust(w) for text, w in zip(row, widths, strict=True)) for row in rows
        ]
        return [self._kinds(), *lines] if rows else []

    def _kinds(self) -> str:
        return f"expected {_kind(self.expected)}, yours {_kind(self.actual)}"

    def _render_traceback_(self) -> list[str]:
        """IPython calls this instead of printing a traceback, and once more for its history."""
        shell = get_ipython()
        if shell is None or shell.__class__.__name__ == "TerminalInteractiveShell":
            return [f"CheckFailed: {self}"]
        if not self._shown:
            self._shown = True
            publish_display_data(
                {"text/plain": str(self), "text/html": self._html()},
                metadata={"handgrad": {"causes": [cause.name for cause in self.causes]}},
            )
        return [line for line in (f"CheckFailed: {self.problem}", self.likely) if line]

    def _html(self) -> str:
        parts = [f"<p><strong>{escape(self.problem)}</strong></p>"]
        if self.likely:
            parts.append(f"<p>{escape(self.likely)}</p>")
        rows = self._worst()
        if rows:
            head, *body = (
                "<tr>" + "".join(f"<{tag}>{escape(text)}</{tag}>" for text in row) + "</tr>"
                for tag, row in zip(["th", *["td"] * WORST], rows, strict=False)
            )
            parts.append(
                '<div style="display:flex;gap:2em;align-items:flex-start;flex-wrap:wrap">'
                f"<table><caption>{escape(self._kinds())}</caption><thead>{head}</thead>"
                f"<tbody>{''.join(body)}</tbody></table>{self._error_map()}</div>"
            )
        style = "border-left:4px solid #d55e00;padding:.3em 1em;margin:.5em 0"
        return f'<div style="{style}">{"".join(parts)}</div>'

    def _error(self) -> np.ndarray:
        """How far each entry is off: 0 where it passes, and most where it is not finite."""
        actual, expected = np.asarray(self.actual, float), np.asarray(self.expected, float)
        same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
        with np.errstate(all="ignore"):
            error = np.where(same | np.logical_not(self.wrong), 0, np.abs(actual - expected))
            finite = np.isfinite(error)
            most = 2 * np.max(error[finite], initial=0.5)
        error[~finite] = min(most, np.finfo(float).max)
        return error

    def _error_map(self) -> str:
        """A small table whose cells are darker where the error is larger."""
        error = np.atleast_2d(self._error())
        if self._hides:  # with its size, an error would tell the expected value
            error = np.where(error > 0, 1.0, 0.0)
        error = error.reshape(-1, error.shape[-1])
        rows, columns = error.shape
        shown = error[:MAP_SIDE, :MAP_SIDE]
        largest = shown.max(initial=0)
        if shown.size < 2 or largest == 0:
            return ""
        side = 14
        squares = "".join(
            f'<rect x="{j * side}" y="{i * side}" width="{side - 1}" height="{side - 1}" '
            f'fill="#d55e00" fill-opacity="{value / largest:.2f}" stroke="#999"/>'
            for i, row in enumerate(shown)
            for j, value in enumerate(row)
        )
        height, width = shown.shape[0] * side, shown.shape[1] * side
        cut = f" (first {len(shown)} x {shown.shape[1]})" if shown.size < error.size else ""
        right = int(np.sum(error == 0))
        title = f"Error map of {rows} x {columns} entries{cut}; {right} are right"
        return (
            f'<figure style="margin:0"><svg role="img" aria-label="{title}" width="{width}" '
            f'height="{height}"><title>{title}</title>{squares}</svg>'
            f"<figcaption>where the error sits{cut}</figcaption></figure>"
        )


def apart(a: SupportsFloat, b: SupportsFloat) -> tuple[str, str]:
    """Two numbers as text, with six digits or as many as tell them apart."""
    for digits in (6, 9, 17):
        texts = f"{float(a):.{digits}g}", f"{float(b):.{digits}g}"
        if texts[0] != texts[1]:
            break
    return texts


def _kind(a: np.ndarray) -> str:
    return f"shape {a.shape} {a.dtype}"
