"""How good the checks are, and how fast: python -m benchmarks.answers [--pairs] [NN-topic]

Every answer of the corpus in tests/answers goes through the real test cells of its exercise. The
times are those of the checks on the course's own solution, in one process, the median of a few.

With --pairs, every pair of slips of an exercise is made on the data of its test cells, and the
diagnosis has to name it from what the first failed check of a cell knows. Pairs count that on the
data of the whole cell give other numbers than every single slip and every other pair.
"""

import io
import sys
import warnings
from collections import Counter
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from course import ALL_EXERCISES, Answer, Checked, Exercise, answers, calls, failures

from handgrad.compare import compare
from handgrad.diagnosis import Call, explain
from handgrad.exercise import EXERCISES, Slip
from handgrad.exercise import Exercise as Steps
from handgrad.failure import CheckFailed

ROUNDS = 3
HEADS = ["full\nmarks", "lose\ntheirs", "cause\nnamed", "falsely\nnamed", "checks"]


def seconds(exercise: Exercise) -> float:
    """What the checks of an exercise take on its solution, which must pass them."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        failed = failures(exercise, exercise.solution)
        times.append(perf_counter() - start)
        if failed:
            raise SystemExit(f"The solution of {exercise.name} fails {', '.join(failed)}.")
    return median(times)


def share(part: list[Answer], of: list[Answer]) -> str:
    return f"{len(part)}/{len(of)}" if of else "-"


def row(corpus: list[Answer]) -> list[str]:
    """How many right answers get full marks; of the wrong ones, how many lose exactly what they
    should, how many have their true cause named, and how many are told a false one as the only one.
    """
    right = [a for a in corpus if a.right]
    wrong = [a for a in corpus if not a.right]
    return [
        share([a for a in right if not a.failures], right),
        share([a for a in wrong if set(a.failures) == a.loses], wrong),
        share([a for a in wrong if a.named], wrong),
        str(sum(bool(a.misnamed) for a in wrong)),
    ]


@dataclass
class Pairs:
    """What became of the pairs of slips with numbers of their own, in all parts of an exercise."""

    own: int = 0
    named: int = 0
    among: int = 0
    one: int = 0
    untold: int = 0
    false: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, name: str, exercise: Exercise) -> "Pairs":
        pairs = cls()
        for made in calls(exercise).values():
            pairs._add(EXERCISES[name], made)
        return pairs

    def _add(self, steps: Steps, made: list[Checked]) -> None:
        numbers: dict[tuple[Slip, ...], bytes] = {}
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for slips in [(), *combinations(steps.slips, 1), *combinations(steps.slips, 2)]:
                with suppress(ValueError, LookupError, TypeError, ArithmeticError):
                    numbers[slips] = _numbers(made, slips)
        count = Counter(numbers.values())
        for pair in (slips for slips in numbers if len(slips) == 2):
            if count[numbers[pair]] > 1:
                continue
            self.own += 1
            start = perf_counter()
            causes = _told(steps, made, pair)
            self.times.append(perf_counter() - start)
            told = [frozenset(cause.split(" + ")) for cause in causes]
            names = frozenset(slip.name for slip in pair)
            self.named += told == [names]
            self.among += len(told) > 1 and names in told
            self.untold += not told
            self.one += len(told) == 1 and told[0] < names
            if len(told) == 1 and not told[0] <= names:
                self.false.append(f"{' + '.join(sorted(names))} told as {causes[0]}")


def _numbers(made: list[Checked], slips: tuple[Slip, ...]) -> bytes:
    """What these slips give in all calls of a cell, to six digits."""
    values = [one.call.given(output, slips) for one in made for output in one.quantities]
    texts = [np.array2string(np.asarray(v), precision=6, threshold=10**6) for v in values]
    return repr(texts).encode()


def _told(steps: Steps, made: list[Checked], slips: tuple[Slip, ...]) -> list[str]:
    """The causes that a cell names for these slips."""

    def came(call: Call, quantities: dict[str, str]) -> Call:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return replace(call, actual={name: call.given(name, slips) for name in quantities})

    for one in made:
        call = came(one.call, one.quantities)
        try:
            for output in one.quantities:
                compare(output, call.actual[output], call.given(output), steps.rtol)
        except CheckFailed as failure:
            known = [came(its, one.quantities) for its in one.known if its is not one.call]
            causes = explain(steps, [*known, call], one.quantities, failure.causes)
            return [cause.name for cause in causes]
    return []


def pairs_table(chapters: list[str]) -> None:
    table = Table("exercise", title="Pairs of slips with numbers of their own")
    table.columns[0].no_wrap = True
    for name in (
        "pairs",
        "named",
        "among\nothers",
        "one of\nthem",
        "not\nnamed",
        "falsely\nnamed",
        "median",
        "longest",
    ):
        table.add_column(name, justify="right", no_wrap=True)
    all_ = Pairs()
    for (chapter, name), exercise in ALL_EXERCISES.items():
        if name not in EXERCISES or (chapters and chapter not in chapters):
            continue
        pairs = Pairs.of(name, exercise)
        if pairs.own:
            table.add_row(f"{chapter}/{name}", *_cells(pairs))
        for attribute in vars(all_):
            setattr(all_, attribute, getattr(all_, attribute) + getattr(pairs, attribute))
    table.add_row("all", *_cells(all_))
    Console(width=120).print(table)
    for line in all_.false:
        print(line)


def _cells(pairs: Pairs) -> list[str]:
    times = [f"{1e3 * t:.0f} ms" for t in (median(pairs.times or [0]), max(pairs.times, default=0))]
    figures = pairs.own, pairs.named, pairs.among, pairs.one, pairs.untold, len(pairs.false)
    return [*map(str, figures), *times]


def main(chapters: list[str]) -> None:
    with redirect_stdout(io.StringIO()):  # what test cells and answers print
        exercises = {k: e for k, e in ALL_EXERCISES.items() if not chapters or k[0] in chapters}
        corpus = [a for a in answers().values() if a.exercise in exercises.values()]
        times = {key: seconds(exercise) for key, exercise in exercises.items()}
        rows = {
            key: row([a for a in corpus if a.exercise is exercise])
            for key, exercise in exercises.items()
        }
        rows["all",] = row(corpus)
    quality = Table("exercise", title="Right answers with full marks, wrong ones that lose theirs")
    quality.columns[0].no_wrap = True
    for name in HEADS:
        quality.add_column(name, justify="right", no_wrap=True)
    for key, figures in rows.items():
        time = times.get(key, sum(times.values()))
        quality.add_row("/".join(key), *figures, f"{1e3 * time:.1f} ms")

    notebooks = Table("notebook", title="All checks of a notebook")
    notebooks.add_column("time", justify="right")
    for chapter in dict.fromkeys(chapter for chapter, _ in ALL_EXERCISES):
        whole = sum(time for (its, _), time in times.items() if its == chapter)
        notebooks.add_row(chapter, f"{1e3 * whole:.1f} ms")
    slowest = max(times, key=times.get)
    Console(width=100).print(quality, notebooks)
    print(f"Slowest exercise: {'/'.join(slowest)}, {1e3 * times[slowest]:.1f} ms")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    with_pairs = "--pairs" in arguments
    (pairs_table if with_pairs else main)([name for name in arguments if name != "--pairs"])
