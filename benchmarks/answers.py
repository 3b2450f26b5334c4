"""How good the checks are, and how fast: python -m benchmarks.answers

Every answer of the corpus in tests/answers goes through the real test cells of its exercise. The
times are those of the checks on the course's own solution, in one process, the median of a few.
"""

import io
import sys
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median
from time import perf_counter

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from course import ALL_EXERCISES, Answer, Exercise, answers, failures

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


def main() -> None:
    with redirect_stdout(io.StringIO()):  # what test cells and answers print
        corpus = list(answers().values())
        times = {key: seconds(exercise) for key, exercise in ALL_EXERCISES.items()}
        rows = {
            key: row([a for a in corpus if a.exercise is exercise])
            for key, exercise in ALL_EXERCISES.items()
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
    main()
