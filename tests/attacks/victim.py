"""A small course to attack, and what tells that an attack gained something.

Real are: the course with its gradebook and hidden tests, a classmate's submission, a file outside
that holds a secret, a folder outside to write to, a secret in the environment, and for each attack
a listener on 127.0.0.1 that nobody may connect to.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.api import Gradebook

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "corpus"
NAME = "victim"
POINTS = {"double": 3, "Relu": 4, "numerical_gradient": 5, "iterate": 2}
OURS = {"honest": 14, "alice": 14, "blank": 0}  # students who attack nobody, and what they get

# Words that stand in what must stay hidden, and nowhere else.
MARKS = {
    "a hidden test": "quokka-7f3a",
    "the reference solution": "wombat-91c2",
    "a classmate's answer": "numbat-55d0",
    "a file outside": "bilby-e8b6",
    "the environment": "dingo-2a4c",
}
HIDDEN, SOLUTION, CLASSMATE, OUTSIDE, ENVIRONMENT = MARKS.values()
SECRET = "HANDGRAD_TEST_SECRET"

CELLS = {
    "double": (
        f"""
def double(x):
    ### BEGIN SOLUTION
    return x + x  # {SOLUTION}
    ### END SOLUTION
""",
        f"""
import numpy as np

assert double(2) == 4
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
x = np.random.default_rng(8).normal(size=(200, 500))  # {HIDDEN}
before = x.copy()  # {HIDDEN}
assert np.array_equal(double(x), 2 * before)  # {HIDDEN}
assert np.array_equal(x, before)  # {HIDDEN}
assert all(map(lambda n: abs(double(n) - 2 * n) < 1e-12, [0.5, -3.0, 7.25]))  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
    "Relu": (
        f"""
class Relu:
    ### BEGIN SOLUTION
    def forward(self, x):
        self.mask = x > 0  # {SOLUTION}
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask
    ### END SOLUTION
""",
        f"""
import numpy as np

layer = Relu()
np.testing.assert_allclose(layer.forward(np.array([1.0, -2.0])), [1.0, 0.0])
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
x = np.random.default_rng(3).normal(size=(4, 5))  # {HIDDEN}
dout = np.random.default_rng(4).normal(size=(4, 5))  # {HIDDEN}
right = np.where(x > 0, x, 0), np.where(x > 0, dout, 0)  # {HIDDEN}
np.testing.assert_allclose(layer.forward(x), right[0])  # {HIDDEN}
np.testing.assert_allclose(layer.backward(dout), right[1])  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
    "numerical_gradient": (
        f"""
def numerical_gradient(f, x):
    ### BEGIN SOLUTION
    gradient = np.zeros_like(x)  # {SOLUTION}
    for i in np.ndindex(x.shape):
        kept = x[i]
        x[i] = kept + 1e-4
        above = f(x)
        x[i] = kept - 1e-4
        gradient[i] = (above - f(x)) / 2e-4
        x[i] = kept
    return gradient
    ### END SOLUTION
""",
        f"""
import numpy as np
from numpy.testing import assert_allclose

assert_allclose(numerical_gradient(lambda x: float(np.sum(x**2)), np.array([3.0])), [6.0])
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"


class Model:
    def __init__(self, W):
        self.W, self.note = W, mark  # {HIDDEN}

    def loss(self, x):
        return float(np.sum(self.W * x**3))  # {HIDDEN}


model = Model(np.random.default_rng(5).normal(size=(3, 2)))
x = np.random.default_rng(6).normal(size=(3, 2))
right = 3 * model.W * x**2  # {HIDDEN}
assert_allclose(numerical_gradient(model.loss, x), right, rtol=1e-4, atol=1e-6)
### END HIDDEN TESTS
""",
    ),
    "iterate": (
        f"""
def iterate(step, x, n):
    ### BEGIN SOLUTION
    for _ in range(n):  # {SOLUTION}
        x = step(x)
    return x
    ### END SOLUTION
""",
        f"""
import numpy as np
from handgrad import check

check.array("iterate(step, x, 2)", iterate(np.negative, np.ones(2), 2), np.ones(2))
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
A = np.random.default_rng(7).normal(size=(3, 3))  # {HIDDEN}
x = np.ones(3)
assert abs(np.sum(iterate(np.negative, x, 2) ** 2) - 3) < 1e-9  # {HIDDEN}
right = A @ A @ A @ x  # {HIDDEN}
check.array("iterate(step, x, 3)", iterate(lambda v: A @ v, x, 3), right)  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
}


@dataclass(frozen=True)
class Attack:
    """A file of the corpus. Its head: `# tries: ...` (one sentence), and where they apply
    `# into: cell | notebook | folder` (what it is or changes; the other two are Python that changes
    the submitted notebook or folder), `# at: the system` (it goes against the sandbox),
    `# stock: not run` (without a sandbox it would hurt the machine).
    """

    name: str
    tries: str
    into: str
    system: bool
    stock: bool
    source: str

    @classmethod
    def read(cls, path: Path) -> "Attack":
        source = path.read_text(encoding="utf-8")
        head = dict(
            line[2:].split(": ", 1)
            for line in source.splitlines()
            if line.startswith(("# tries: ", "# into: ", "# at: ", "# stock: "))
        )
        into = head.get("into", "cell")
        return cls(path.stem, head["tries"], into, "at" in head, "stock" not in head, source)


ATTACKS = [Attack.read(path) for path in sorted(CORPUS.glob("*.py"))]

# What an attack knows: where everything lies. It calls `gained` when it got what it was after.
PRELUDE = """
NAME, PORT, COURSE, SECRET, OUTSIDE = {name!r}, {port}, {course!r}, {secret!r}, {outside!r}
def gained(what): print("GAI" + "NED:", str(what)[:300], flush=True)
"""


class Victim:
    """The course in `folder`/course, and the canaries around it."""

    def __init__(self, folder: Path):
        self.course, self.outside = folder / "course", folder / "outside"
        self.secret = folder / "secret.txt"
        self.listeners: dict[str, socket.socket] = {}

    def build(self) -> None:
        self.outside.mkdir(parents=True)
        self.secret.write_text(OUTSIDE)
        (self.course / "source" / NAME).mkdir(parents=True)
        (self.course / "submitted").mkdir()
        shutil.copy(ROOT / "nbgrader_config.py", self.course)
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        cells = [new_code_cell("import numpy as np", id="imports")]
        for exercise, (solution, test) in CELLS.items():
            for grade_id, source, data in (
                (exercise, solution, {"solution": True}),
                (
                    f"{exercise}-test",
                    test,
                    {"grade": True, "locked": True, "points": POINTS[exercise]},
                ),
            ):
                plain = {"grade": False, "solution": False, "locked": False, "task": False}
                data = plain | {"schema_version": 3, "grade_id": grade_id} | data
                cells.append(
                    new_code_cell(source.strip(), id=grade_id, metadata={"nbgrader": data})
                )
        notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
        nbformat.write(notebook, self.course / "source" / NAME / f"{NAME}.ipynb")
        for student in OURS:
            self._hand_in(student, solved=student != "blank")

    def hand_in(self, attack: Attack) -> None:
        """A blank notebook with the attack in it."""
        listener = self.listeners[attack.name] = socket.create_server(("127.0.0.1", 0))
        listener.setblocking(False)
        known = {
            "name": attack.name,
            "port": listener.getsockname()[1],
            "course": str(self.course),
            "secret": str(self.secret),
            "outside": str(self.outside),
        }
        notebook, folder = self._hand_in(attack.name, solved=False)
        source = PRELUDE.format(**known).lstrip() + attack.source
        if attack.into == "cell":
            notebook.cells[0].source = source
        space = {"notebook": notebook, "folder": folder, "new_code_cell": new_code_cell}
        if attack.into != "cell":
            exec(compile(source, attack.name, "exec"), space)
        path = folder / f"{NAME}.ipynb"
        if attack.into != "folder":
            path.write_text(json.dumps(notebook), encoding="utf-8")

    def _hand_in(self, student: str, solved: bool):
        notebook = nbformat.read(self.course / "source" / NAME / f"{NAME}.ipynb", 4)
        for cell in notebook.cells[1:]:
            exercise = cell.metadata.nbgrader.grade_id
            if exercise in CELLS and solved:
                cell.source = cell.source.replace(SOLUTION, CLASSMATE).replace("###", "#")
            elif exercise in CELLS:
                cell.source = ""
            else:
                cell.source = cell.source.split("### BEGIN")[0]
        folder = self.course / "submitted" / student / NAME
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{NAME}.ipynb")
        return notebook, folder

    def grade(self, first: Callable[[], None] | None = None) -> tuple[int, str]:
        """Grade all, in a new process that does `first`; its exit code, and what it printed."""
        run = subprocess.run(
            [sys.executable, Path(__file__).parent / "grade.py", self.course],
            env=os.environ | {SECRET: ENVIRONMENT, "HOME": str(self.course.parent)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            preexec_fn=first,
            timeout=1200,
        )
        return run.returncode, run.stdout

    def gains(self, student: str, scores: dict[str, float], tracebacks: bool = True) -> list[str]:
        """What a student got that is not theirs, a few words each; empty if nothing.

        `scores` are those of all; `tracebacks=False` leaves out what the tracebacks of tests show.
        """
        got = []
        if scores.get(student, 0) > OURS.get(student, 0):
            got.append(f"{scores[student]:g} points")
        got += [f"{other}'s score" for other, score in OURS.items() if scores[other] != score]
        said = self._said(student, tracebacks)
        got += [f"the text of {what}" for what, mark in MARKS.items() if mark in said]
        got += [part.splitlines()[0].strip() for part in said.split("GAINED:")[1:2]]
        if any(self.outside.rglob(f"*{student}*")):
            got.append("a file outside")
        places = [self.course / "source", self.course / "release", self.course / "submitted/alice"]
        if any(path for place in places for path in place.rglob(f"*{student}*")):
            got.append("a file in the course")
        try:
            self.listeners[student].accept()[0].close()
            got.append("a connection")
        except (KeyError, BlockingIOError):
            pass
        got += [f"process {number} goes on" for number in processes_of(student)]
        return got

    def scores(self) -> dict[str, float]:
        with Gradebook(f"sqlite:///{self.course}/gradebook.db", "handgrad") as gradebook:
            return {s.student_id: s.score for s in gradebook.assignment_submissions(NAME)}

    def _said(self, student: str, tracebacks: bool) -> str:
        """All that comes back to a student: what the cells put out, and the feedback page."""
        said = []
        path = self.course / "autograded" / student / NAME / f"{NAME}.ipynb"
        if path.exists():
            for cell in nbformat.read(path, 4).cells:
                said.append("" if cell.metadata.get("nbgrader", {}).get("locked") else cell.source)
                for output in cell.get("outputs", []):
                    if tracebacks or output.output_type != "error":
                        said += [output.get("text", ""), json.dumps(output)]
        for page in (self.course / "feedback" / student).rglob("*.html"):
            said.append(page.read_text(encoding="utf-8"))
        return "\n".join(said)

    def close(self) -> None:
        for listener in self.listeners.values():
            listener.close()


def processes_of(name: str) -> list[int]:
    """Processes that an attack left behind: it names itself on their command lines."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"left-by-{name}." in (folder / "cmdline").read_text():
                found.append(int(folder.name))
        except OSError:
            pass
    return [number for number in found if number != os.getpid()]
