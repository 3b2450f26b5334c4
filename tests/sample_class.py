"""Writes submitted/, the sample class: the released lab, filled in by six students.

python tests/sample_class.py
"""

import nbformat
from course import ROOT, exercises

CHAPTER, TOPIC = "07-two-layer-net", "two-layer-net"
SOLVED = {
    name: exercise.solution
    for name, exercise in exercises(ROOT / f"source/{CHAPTER}/{TOPIC}.ipynb").items()
}
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


def from_corpus(name: str, answer: str) -> str:
    return (ROOT / f"tests/answers/{CHAPTER}/{name}/{answer}.py").read_text(encoding="utf-8")


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


def main() -> None:
    for student, answers in STUDENTS.items():
        notebook = nbformat.read(ROOT / f"release/{CHAPTER}/{TOPIC}.ipynb", as_version=4)
        for cell in notebook.cells:
            data = cell.metadata.get("nbgrader", {})
            if data.get("solution") and data["grade_id"] in answers:
                lines = answers[data["grade_id"]].splitlines()
                cell.source = "\n".join(
                    line
                    for line in lines
                    if not line.lstrip().startswith(("###", "# right", "# wrong"))
                )
        folder = ROOT / "submitted" / student / CHAPTER
        folder.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, folder / f"{TOPIC}.ipynb")


if __name__ == "__main__":
    main()
