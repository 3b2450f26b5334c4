"""Writes submitted/, the sample class: the released lab, filled in by six students.

Larger classes for tests and benchmarks are drawn from the corpus of answers.

python tests/sample_class.py
"""

from pathlib import Path

import nbformat
import numpy as np
from course import ALL_EXERCISES, ROOT, answers

CHAPTER = "07-two-layer-net"
SOLVED = {e.name: e.solution for e in ALL_EXERCISES.values() if e.chapter == CHAPTER}
ENDLESS = """
def train(network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng):
    step = 0
    history = {"loss": [], "train_accuracy": [], "test_accuracy": []}
    while step < epochs * len(x_train) // batch_size:
        batch = rng.choice(len(x_train), batch_size)
        gradients = network.gradient(x_train[batch], t_train[batch])
        for key in network.params:
            network.params[key] -= learning_rate * gradients[key]
    return history
""".strip()


CORPUS = answers()


def from_corpus(name: str, answer: str) -> str:
    return CORPUS[f"{CHAPTER}-{name}-{answer}"].source


STUDENTS = {
    "s01": SOLVED,
    "s02": {
        "SimpleTwoLayerNet": from_corpus("SimpleTwoLayerNet", "right-example-loop"),
        "train": from_corpus("train", "right-choice-with-replacement"),
        "LayeredTwoLayerNet": from_corpus("LayeredTwoLayerNet", "right-collects-on-the-way"),
    },
    "s03": {},  # blank
    "s04": SOLVED | {"SimpleTwoLayerNet": from_corpus("SimpleTwoLayerNet", "wrong-not-divided")},
    "s05": SOLVED | {"train": SOLVED["train"].replace("range(epochs):", "range(epochs)")},
    "s06": SOLVED | {"train": ENDLESS},
}


def hand_in(course: Path, student: str, chapter: str, solved: dict[str, str]) -> None:
    """Write submitted/<student>/<chapter>/ in `course`: the released notebook, filled in."""
    (released,) = (ROOT / "release" / chapter).glob("*.ipynb")
    notebook = nbformat.read(released, as_version=4)
    for cell in notebook.cells:
        data = cell.metadata.get("nbgrader", {})
        if data.get("solution") and data["grade_id"] in solved:
            lines = solved[data["grade_id"]].splitlines()
            cell.source = "\n".join(line for line in lines if not line.lstrip().startswith("###"))
    folder = course / "submitted" / student / chapter
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, folder / released.name)


def generate_class(course: Path, students: int, chapters: list[str], seed: int = 0) -> None:
    """Hand in for many students, each one chapter: solved, blank, or answers of the corpus."""
    rng = np.random.default_rng(seed)
    corpus: dict[tuple[str, str], list[str]] = {}
    for answer in CORPUS.values():
        key = answer.exercise.chapter, answer.exercise.name
        corpus.setdefault(key, []).append(answer.source)
    for number in range(students):
        chapter = chapters[number % len(chapters)]
        kind = number // len(chapters) % 6
        solved = {}
        for exercise in (e for e in ALL_EXERCISES.values() if e.chapter == chapter):
            if kind == 0:
                solved[exercise.name] = exercise.solution
            elif kind > 1:
                solved[exercise.name] = str(rng.choice(corpus[chapter, exercise.name]))
        hand_in(course, f"g{number:04}", chapter, solved)


def main() -> None:
    for student, solved in STUDENTS.items():
        hand_in(ROOT, student, CHAPTER, solved)


if __name__ == "__main__":
    main()
