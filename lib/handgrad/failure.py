"""How a check looks, failed or passed: a sentence, the likely cause, where the error sits."""

import os
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, SupportsFloat

import numpy as np
from IPython import get_ipython
from IPython.display import publish_display_data

from handgrad.trouble import Trouble

WORST = 5  # entries listed
MAP_SIDE = 16  # rows and columns of the error map
WIDTH = 80  # characters of a line of text where nothing else breaks it
NO_CAUSE = "None of the usual mistakes gives these numbers."
TWO_THINGS = "Two things:"  # how the sentence of a pair of mistakes begins

# Colours that are told apart on white and on black; JupyterLab's theme has better ones for text.
RED, GREEN = "#d55e00", "#009e73"
GREY = "color:#767676;color:var(--jp-ui-font-color2,#767676)"
# JupyterLab shows it as a thin red line, and without any text a second time what failed.
NOTHING = "\x1b[0m"


@dataclass(frozen=True)
class Cause:
    """A named mistake: `name` is short, for tables; `sentence` is for the student."""

    name: str
    sentence: str


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
        sentences = [cause.sentence for cause in self.causes]
        match sentences:
            case []:
                return NO_CAUSE if self.actual is not None else ""
            case [one]:
                return one if one.startswith(TWO_THINGS) else f"Likely cause: {one}"
        return "Either of these gives it: " + " Or: ".join(sentences)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> list[str]:
        return [line for line in (self.problem, self.likely, *self._worst_lines()) if line]

    def _worst(self) -> list[tuple[str, ...]]:
        """(index, expected, actual) of the worst entries, worst first, below a head.

        What is expected must not show, where it is hidden, in the order of the entries either;
        of whole numbers not even in which are wrong: there may be few to choose from.
        """
        if self.actual is None or np.ndim(self.actual) == 0 or self._hides_places():
            return []
        error = self._error()
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
        return [f"{self._which()}, of shape {self.actual.shape}", *lines] if rows else []

    def _which(self) -> str:
        return "wrong entries" if self._hides else "the worst entries"

    def _render_traceback_(self) -> list[str]:
        """IPython calls this instead of printing a traceback, and once more for its history."""
        lines = str(self).splitlines()
        if not _is_rich():
            return lines
        if os.environ.get("NBGRADER_EXECUTION") == "validate":  # which shows nothing but this
            return [part for line in lines for part in textwrap.wrap(line, WIDTH) or [""]]
        if not self._shown:
            self._shown = True
            _publish(str(self), self._html(), self._record())
        return [NOTHING]

    def _record(self) -> dict[str, Any]:
        """What is kept of it in the notebook, for tables."""
        return {"causes": [cause.name for cause in self.causes]}

    def _html(self) -> str:
        parts = [_paragraph(f"<strong>{rich(self.problem)}</strong>")]
        if self.likely:
            parts.append(_paragraph(rich(self.likely)))
        if rows := self._worst():
            parts.append(
                '<div style="display:flex;gap:2em;align-items:flex-start;flex-wrap:wrap">'
                f"<div>{_caption(self._which())}{_table(rows)}</div>{self._error_map()}</div>"
            )
        return _box("".join(parts))

    def _error(self) -> np.ndarray:
        """How far each entry is off: 0 where it passes, and most where it is not finite.

        With its size, an error would tell the expected value: where that is hidden, all are 1.
        """
        actual, expected = np.asarray(self.actual, float), np.asarray(self.expected, float)
        same = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
        with np.errstate(all="ignore"):
            error = np.where(same | np.logical_not(self.wrong), 0, np.abs(actual - expected))
            finite = np.isfinite(error)
            most = 2 * np.max(error[finite], initial=0.5)
        error[~finite] = min(most, np.finfo(float).max)
        return np.where(error > 0, 1.0, 0.0) if self._hides else error

    def _error_map(self) -> str:
        """A small table whose cells are darker where the error is larger."""
        error = np.atleast_2d(self._error())
        error = error.reshape(-1, error.shape[-1])
        rows, columns = error.shape
        shown = error[:MAP_SIDE, :MAP_SIDE]
        largest = shown.max(initial=0)
        if shown.size < 2 or largest == 0:
            return ""
        side = 14
        squares = "".join(
            f'<rect x="{j * side + 1}" y="{i * side + 1}" width="{side - 2}" height="{side - 2}" '
            f'fill="{RED}" fill-opacity="{value / largest:.2f}" stroke="#8c8c8c"/>'
            for i, row in enumerate(shown)
            for j, value in enumerate(row)
        )
        height, width = shown.shape[0] * side, shown.shape[1] * side
        cut = f" (first {len(shown)} x {shown.shape[1]})" if shown.size < error.size else ""
        right = int(np.sum(error == 0))
        title = f"Error map of {rows} x {columns} entries{cut}; {right} are right"
        return (
            f"<div>{_caption(f'where the error sits, in shape {self.actual.shape}{cut}')}"
            f'<svg role="img" aria-label="{title}" width="{width}" height="{height}">'
            f"{squares}</svg></div>"
        )


class Raised(CheckFailed):
    """A student's code raised an exception: where, what did not fit, and what is common there."""

    def __init__(self, trouble: Trouble):
        place = ", ".join(filter(None, [trouble.where, trouble.line and f"`{trouble.line}`"]))
        super().__init__(f"{place or trouble.name}: {trouble.told.rstrip('.')}.")
        self.trouble = trouble

    def _lines(self) -> list[str]:
        return [line for line in (self.problem, self.trouble.hint, self.trouble.traceback) if line]

    def _record(self) -> dict[str, Any]:
        return {"causes": [], "raised": self.trouble.name}

    def _html(self) -> str:
        parts = [_paragraph(f"<strong>{rich(self.problem)}</strong>")]
        if self.trouble.hint:
            parts.append(_paragraph(rich(self.trouble.hint)))
        if self.trouble.traceback:
            parts.append(
                f'<details><summary style="display:list-item;{GREY}">'
                f"{escape(self.trouble.name)}: the traceback</summary>"
                '<pre style="margin:.3em 0;white-space:pre-wrap">'
                f"{escape(self.trouble.traceback)}</pre></details>"
            )
        return _box("".join(parts))


class NotWritten(CheckFailed):
    """An exercise that is still as it was given."""

    def __init__(self, name: str):
        super().__init__(f"{name} is not written yet.")

    def _html(self) -> str:
        return f'<div style="{GREY}">{escape(self.problem)}</div>'


def passed(name: str, says: str, points: int, more: bool) -> None:
    """Show the one line of a part of exercise `name` that has passed.

    `says` is what the part is about, `points` what it gives, `more`: whether further tests of it
    run when it is graded.
    """
    about = f", {says}" if says else ""
    rest = "; more checks when it is graded" if more else ""
    show(
        f"\N{CHECK MARK} {name}{about}: {counted(points)}{rest}",
        f'<div><span style="color:{GREEN}">\N{CHECK MARK}</span> {escape(name)}{rich(about)}: '
        f'{counted(points)}<span style="{GREY}">{rest}</span></div>',
    )


def show(text: str, html: str) -> None:
    """Display something below the cell, or print it where only text can be shown."""
    if _is_rich():
        _publish(text, html)
    else:
        print(text)


def counted(points: int) -> str:
    """Points in words: "1 point"."""
    return f"{points} point" if points == 1 else f"{points} points"


def rich(text: str) -> str:
    """A sentence as HTML; what is in backticks is code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text))


def apart(a: SupportsFloat, b: SupportsFloat) -> tuple[str, str]:
    """Two numbers as text, with six digits or as many as tell them apart."""
    for digits in (6, 9, 17):  # adding 0.0 makes a 0 of -0
        texts = f"{float(a) + 0.0:.{digits}g}", f"{float(b) + 0.0:.{digits}g}"
        if texts[0] != texts[1]:
            break
    return texts


def _is_rich() -> bool:
    """Whether HTML can be shown: in a kernel, not in a terminal or in plain Python."""
    shell = get_ipython()
    return shell is not None and type(shell).__name__ != "TerminalInteractiveShell"


def _publish(text: str, html: str, record: dict[str, Any] | None = None) -> None:
    metadata = {"handgrad": record} if record else {}
    publish_display_data({"text/plain": text, "text/html": html}, metadata=metadata)


def _box(html: str) -> str:
    return f'<div style="border-left:4px solid {RED};padding:.2em 1em">{html}</div>'


def _paragraph(html: str) -> str:
    return f'<p style="margin:0 0 .4em 0">{html}</p>'


def _caption(text: str) -> str:
    return f'<div style="{GREY};margin:0 0 .3em 0">{text}</div>'


def _table(rows: list[tuple[str, ...]]) -> str:
    """A table that is no wider than it needs to be; feedback pages have no style for one."""
    style = "padding:.1em 0 .1em 1.5em;text-align:right;font-family:monospace"
    first = "padding:.1em 0;text-align:left;font-family:monospace"

    def line(tag: str, row: tuple[str, ...]) -> str:
        index, *numbers = (escape(text) for text in row)
        cells = "".join(f'<{tag} style="{style}">{text}</{tag}>' for text in numbers)
        return f'<tr><{tag} style="{first}">{index}</{tag}>{cells}</tr>'

    head, *body = rows
    return (
        f'<table style="border-collapse:collapse;margin:0"><thead>{line("th", head)}</thead>'
        f"<tbody>{''.join(line('td', row) for row in body)}</tbody></table>"
    )
