"""The points so far: which parts of the exercises have passed in this kernel."""

import os
from html import escape

from handgrad.exercise import EXERCISES, Part
from handgrad.failure import GREEN, GREY, RED, counted, rich
from handgrad.failure import show as publish

MORE = "When it is graded, every part has more checks, with other numbers."
PASSED, FAILED, OPEN = "passed", "failed", "open"
SIGNS = {PASSED: "\N{CHECK MARK}", FAILED: "\N{BALLOT X}", OPEN: "\N{WHITE CIRCLE}"}
COLOURS = {PASSED: f"color:{GREEN}", FAILED: f"color:{RED}", OPEN: GREY}

_tally: dict[str, bool | None] = {}  # by grade id


def record(grade_id: str, passed: bool | None) -> None:
    """Keep how the test cell `grade_id` went, None: it is open; the last time counts."""
    _tally[grade_id] = passed


def show(*names: str) -> None:
    """Show the points so far of these exercises, their parts, and the sum."""
    tables = {name: EXERCISES[name].parts for name in names}
    everything = {grade_id: part for parts in tables.values() for grade_id, part in parts.items()}
    total = f"{_points(everything)} points so far"
    more = "" if "NBGRADER_EXECUTION" in os.environ else MORE
    publish(
        "\n".join([total, *map(_text, tables, tables.values()), *filter(None, [more])]),
        f'<div><p style="margin:0 0 .4em 0"><strong>{total}</strong></p>'
        '<table style="border-collapse:collapse;margin:0"><tbody>'
        f"{''.join(map(_row, tables, tables.values()))}</tbody></table>"
        f'<div style="{GREY}">{more}</div></div>',
    )


def _points(parts: dict[str, Part]) -> str:
    so_far = sum(part.points for grade_id, part in parts.items() if _tally.get(grade_id))
    return f"{so_far} of {sum(part.points for part in parts.values())}"


def _state(grade_id: str) -> str:
    return {True: PASSED, False: FAILED, None: OPEN}[_tally.get(grade_id)]


def _text(name: str, parts: dict[str, Part]) -> str:
    told = [f"{SIGNS[_state(one)]} {part.says} ({_state(one)})" for one, part in parts.items()]
    return f"  {name}: {_points(parts)}; {', '.join(told)}"


def _row(name: str, parts: dict[str, Part]) -> str:
    cell = "padding:.1em 1.5em .1em 0;text-align:left;vertical-align:top"
    told = "".join(
        f'<div><span style="{COLOURS[_state(one)]}">{SIGNS[_state(one)]}</span> {rich(part.says)}'
        f'<span style="{GREY}">: {counted(part.points)}'
        f"{'' if _state(one) == PASSED else f', {_state(one)}'}</span></div>"
        for one, part in parts.items()
    )
    texts = f"<code>{escape(name)}</code>", _points(parts), told
    return "<tr>" + "".join(f'<td style="{cell}">{text}</td>' for text in texts) + "</tr>"
