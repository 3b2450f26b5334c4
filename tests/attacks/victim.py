"""A small course to attack, and what tells that an attack gained something.

Real are: the course with its gradebook and hidden tests, classmates' submissions, a file outside
that holds a secret, a folder outside to write to, a secret in the environment, and for each attack
a listener on 127.0.0.1 that nobody may connect to. grade.py watches the command from outside.
"""

import csv
import json
import os
import shutil
import socket
import subprocess
import sys
from ast import literal_eval
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import nbformat
from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.server_extensions.formgrader.handlers import template_path
from traitlets.config import Config

from handgrad.grading.course import Course

ROOT = Path(__file__).parents[2]
CORPUS = Path(__file__).parent / "corpus"
NAME = "victim"
POINTS = {
    "double": 3,
    "Relu": 4,
    "numerical_gradient": 5,
    "iterate": 2,
    "noisy": 2,
    "blend": 3,
    "energy": 2,
    "Net": 5,
}
FULL = sum(POINTS.values())
OURS = {"honest": FULL, "alice": FULL, "blank": 0}  # who attack nobody, and what they get
MEGABYTES = 40  # that one may put into autograded/ or feedback/
SLOW = 30  # seconds of one who attacks nobody; a busy machine takes five

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
EXPECTED = ("48271.5", "51973.5")  # what hidden checks expect; these numbers stand nowhere else

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
    # The test goes on drawing from the generator that it hands out.
    "noisy": (
        f"""
def noisy(x, rng):
    ### BEGIN SOLUTION
    return x + rng.normal(size=x.shape)  # {SOLUTION}
    ### END SOLUTION
""",
        f"""
import numpy as np
from copy import deepcopy
from handgrad import check

rng = np.random.default_rng(9)
assert noisy(np.zeros(4), rng).shape == (4,)
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
drawn = []
for _ in range(3):
    x = 5 * rng.random(6)  # {HIDDEN}
    right = x + deepcopy(rng).normal(size=6)  # {HIDDEN}
    check.array("noisy(x, rng)", noisy(x, rng), right)  # {HIDDEN}
    drawn += [*x, *rng.random(3)]
if len(set(drawn)) < len(drawn):
    print("GAI" + "NED: a generator of the test that was turned back")
assert rng.integers(6) < 6  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
    # Careless tests: what is right is computed after the call, also from what was returned.
    "blend": (
        f"""
def blend(parts, weights):
    ### BEGIN SOLUTION
    return sum(weights[name] * part for name, part in parts.items())  # {SOLUTION}
    ### END SOLUTION

def rise(x, by):
    ### BEGIN SOLUTION
    return [row + b for row, b in zip(x, by)]  # {SOLUTION}
    ### END SOLUTION
""",
        f"""
import numpy as np
from handgrad import check

parts = {{"a": np.ones(3), "b": np.arange(3.0)}}
check.array("blend(parts, weights)", blend(parts, {{"a": 2.0, "b": 1.0}}), np.array([2.0, 3, 4]))
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
rng = np.random.default_rng(10)
parts = {{name: rng.normal(size=4) for name in "abcd"}}  # {HIDDEN}
weights = {{name: float(rng.normal()) for name in "abcd"}}  # {HIDDEN}
first = blend(parts, weights)
total = sum(weights[name] * part for name, part in parts.items())  # {HIDDEN}
check.array("blend(parts, weights)", first, total)  # {HIDDEN}
again = blend({{"a": first, "b": parts["b"]}}, weights)
check.array("blend", again, weights["a"] * first + weights["b"] * parts["b"])  # {HIDDEN}
x, by = [rng.normal(size=3) for _ in range(4)], [float(n) for n in rng.normal(size=4)]
got = rise(x, by)
check.array("rise(x, by)", got, np.array(x) + np.array(by)[:, None])  # {HIDDEN}
more = rise(got, by)
check.array("rise(rise(x, by), by)", more, np.array(got) + np.array(by)[:, None])  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
    # What is expected here must stand in no output and on no page.
    "energy": (
        f"""
def energy(x):
    ### BEGIN SOLUTION
    return x**2 / 2  # {SOLUTION}
    ### END SOLUTION
""",
        f"""
import numpy as np
from handgrad import check

check.value("energy(2.0)", energy(2.0), 2.0)
### BEGIN HIDDEN TESTS
mark = "{HIDDEN}"
check.value("energy(x)", energy(96543.0**0.5), {EXPECTED[0]})  # {HIDDEN}
x = np.array([103947.0, 4.0, 103947.0]) ** 0.5
check.array("energy of many", energy(x), np.array([{EXPECTED[1]}, 2, {EXPECTED[1]}]))  # {HIDDEN}
check.equal("energy", float(round(energy(96543.0**0.5), 3)), {EXPECTED[0]})  # {HIDDEN}
np.testing.assert_allclose(energy(x[0]), {EXPECTED[1]})  # {HIDDEN}
### END HIDDEN TESTS
""",
    ),
    "Net": (
        f"""
class Net:
    ### BEGIN SOLUTION
    def __init__(self, inputs, hidden, outputs, rng):  # {SOLUTION}
        self.params = {{
            "W1": rng.normal(size=(inputs, hidden)),
            "b1": np.zeros(hidden),
            "W2": rng.normal(size=(hidden, outputs)),
            "b2": np.zeros(outputs),
        }}

    def gradient(self, x, t):
        W1, b1, W2, b2 = self.params.values()
        z = 1 / (1 + np.exp(-x @ W1 - b1))
        scores = np.exp(z @ W2 + b2)
        dy = (scores / scores.sum(axis=1, keepdims=True) - t) / len(x)
        da = dy @ W2.T * z * (1 - z)
        return {{"W1": x.T @ da, "b1": da.sum(axis=0), "W2": z.T @ dy, "b2": dy.sum(axis=0)}}
    ### END SOLUTION
""",
        f"""
import numpy as np
from handgrad import check

rng = np.random.default_rng(71)
with check.part("SimpleTwoLayerNet-test-W2") as test:
    test(Net, (4, 3, 3), 5, rng)
    ### BEGIN HIDDEN TESTS
    mark = "{HIDDEN}"
    test(Net, (4, 3, 3), 3, rng)  # {HIDDEN}
    for key in ("b2", "W1", "b1", "again"):
        with check.part(f"SimpleTwoLayerNet-test-{{key}}") as more:  # {HIDDEN}
            more(Net, (6, 4, 2), 5, rng)  # {HIDDEN}
    ### END HIDDEN TESTS
""",
    ),
}

# Cells of the course without points that call what students wrote, and a question to be read.
PICTURE = """
import numpy as np

print("doubled:", np.shape(double(np.arange(3.0))))
"""
QUESTION = "Why is the gradient of Relu 0 where x is negative?"


@dataclass(frozen=True)
class Attack:
    """A file of the corpus. Its head: `# tries: ...` (one sentence), and where they apply
    `# into: cell | notebook | folder` (what it is or changes; the other two are Python that changes
    the submitted notebook or folder), `# as: '...'` (the student's name, where that is not the
    file's), `# earns: 2` (points for what it does answer right), `# at: the system` (it goes
    against the sandbox), `# stock: not run` (without a sandbox it would hurt the machine),
    `# runs: at night` (it costs much processor time, and another of its kind runs by day).
    """

    name: str
    student: str
    earns: float
    tries: str
    into: str
    system: bool
    stock: bool
    nightly: bool
    source: str

    @classmethod
    def read(cls, path: Path) -> "Attack":
        source = path.read_text(encoding="utf-8")
        head = dict(
            line[2:].split(": ", 1) for line in source.splitlines() if line.startswith(HEAD)
        )
        student = literal_eval(head["as"]) if "as" in head else path.stem
        earns, into = float(head.get("earns", 0)), head.get("into", "cell")
        flags = "at" in head, "stock" not in head, "runs" in head
        return cls(path.stem, student, earns, head["tries"], into, *flags, source)


HEAD = tuple(f"# {key}: " for key in ("tries", "into", "as", "earns", "at", "stock", "runs"))
ATTACKS = [Attack.read(path) for path in sorted(CORPUS.glob("*.py"))]

# What an attack knows: where everything lies, and a script that nobody's browser may run. It calls
# `gained` when it got what it was after.
PRELUDE = """
NAME, PORT, COURSE, SECRET, OUTSIDE = {name!r}, {port}, {course!r}, {secret!r}, {outside!r}
SCRIPT = "steal" + "_session()"
def gained(what): print("GAI" + "NED:", str(what)[:300], flush=True)
"""
SCRIPT = "steal_session()"


class Victim:
    """The course in `folder`/course, and the canaries around it."""

    def __init__(self, folder: Path):
        self.course, self.outside = folder / "course", folder / "outside"
        self.secret = folder / "secret.txt"
        self.attacks: dict[str, Attack] = {}
        self.listeners: dict[str, socket.socket] = {}

    def build(self) -> None:
        self.outside.mkdir(parents=True)
        self.secret.write_text(OUTSIDE)
        (self.course / "source" / NAME / "data").mkdir(parents=True)
        for name in ("numbers.csv", "data/more.csv"):
            (self.course / "source" / NAME / name).write_text("1,2,3")
        (self.course / "submitted").mkdir()
        shutil.copy(ROOT / "nbgrader_config.py", self.course)
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        cells = [new_code_cell("import numpy as np", id="imports")]
        for exercise, (solution, test) in CELLS.items():
            points = {"grade": True, "locked": True, "points": POINTS[exercise]}
            cells.append(_cell(new_code_cell, exercise, solution, solution=True))
            cells.append(_cell(new_code_cell, f"{exercise}-test", test, **points))
        cells.append(_cell(new_code_cell, "picture", PICTURE, locked=True))
        by_hand = {"grade": True, "solution": True, "points": 2}
        cells.append(_cell(new_markdown_cell, "question", QUESTION, **by_hand))
        notebook = new_notebook(cells=cells, metadata={"kernelspec": kernel})
        nbformat.write(notebook, self.course / "source" / NAME / f"{NAME}.ipynb")
        for student in OURS:
            self._hand_in(student, solved=student != "blank")

    def hand_in(self, attack: Attack) -> None:
        """A blank notebook with the attack in it."""
        self.attacks[attack.name] = attack
        listener = self.listeners[attack.name] = socket.create_server(("127.0.0.1", 0))
        listener.setblocking(False)
        known = {
            "name": attack.name,
            "port": listener.getsockname()[1],
            "course": str(self.course),
            "secret": str(self.secret),
            "outside": str(self.outside),
        }
        notebook, folder = self._hand_in(attack.student, solved=False)
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

    def grade(self, first: Callable[[], None] | None = None) -> tuple[list[str], str]:
        """Grade all, in a new process that does `first`.

        Returns what was gained against the run as a whole, and what the command printed.
        """
        run = subprocess.run(
            [sys.executable, Path(__file__).parent / "grade.py", self.course],
            env=os.environ | {SECRET: ENVIRONMENT, "HOME": str(self.course.parent)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="backslashreplace",
            preexec_fn=first,
        )
        printed = run.stdout
        assert run.returncode == 0, printed
        got = json.loads((self.course.parent / "watched.json").read_text())
        if not printed.replace("\n", "").isprintable():
            got.append("control characters on the terminal")
        listed = {row["student"] for row in self.table()}
        students = {*OURS, *(attack.student for attack in self.attacks.values())}
        # Odd names may be written in another way, or be no student's.
        expected = {name for name in students if name.isprintable() and name[0].isalpha()}
        got += [f"{student} is not in the table" for student in sorted(expected - listed)]
        for student in OURS:
            record = self.course / ".grading" / NAME / f"{student}.json"
            if record.exists() and (took := json.loads(record.read_text())["seconds"]) > SLOW:
                got.append(f"{took:.0f} seconds for {student}")
        return got, printed

    def table(self) -> list[dict[str, str]]:
        try:
            with (self.course / "summary.csv").open(newline="", encoding="utf-8") as file:
                return list(csv.DictReader(file))
        except OSError:
            return []

    def gains(self, name: str, scores: dict[str, float], stock: bool = False) -> list[str]:
        """What an attack (or one of OURS) got that is not theirs, a few words each.

        `scores` are those of all students. `stock` leaves out what `nbgrader autograde` does not
        make (feedback) or hide (tracebacks of tests), and looks at the pages that nbgrader shows.
        """
        attack = self.attacks.get(name)
        student, earns = (attack.student, attack.earns) if attack else (name, OURS[name])
        got = []
        if scores.get(student, 0) > earns:
            got.append(f"{scores[student]:g} points")
        for other, score in OURS.items():
            if scores.get(other) != score:
                got.append(f"{other}'s score")
            if not stock and not (self.course / f"feedback/{other}/{NAME}/{NAME}.html").is_file():
                got.append(f"{other}'s page")
        said = self._said(student, tracebacks=not stock)
        got += [f"the text of {what}" for what, mark in MARKS.items() if mark in said]
        if not stock:
            got += [f"an expected value, {value}" for value in EXPECTED if value in said]
        got += [part.splitlines()[0].strip() for part in said.split("GAINED:")[1:2]]
        if SCRIPT in said:
            got += [f"a script in {page}" for page in self._scripts(student, stock)]
        if any(self.outside.rglob(f"*{name}*")):
            got.append("a file outside")
        places = [self.course / "source", self.course / "release", self.course / "submitted/alice"]
        if any(path for place in places for path in place.rglob(f"*{name}*")):
            got.append("a file in the course")
        for place in ("autograded", "feedback"):
            paths = (self.course / place / student).rglob("*")
            size = sum(path.lstat().st_blocks * 512 for path in paths)
            if size > MEGABYTES * 10**6:
                got.append(f"{size // 10**6} MB in {place}/")
        try:
            self.listeners[name].accept()[0].close()
            got.append("a connection")
        except (KeyError, BlockingIOError):
            pass
        got += [f"process {number} goes on" for number in processes_of(name)]
        return got

    def scores(self) -> dict[str, float]:
        with Course(self.course).gradebook() as gradebook:
            return {s.student_id: s.score for s in gradebook.assignment_submissions(NAME)}

    def _said(self, student: str, tracebacks: bool) -> str:
        """All that comes back to a student: what the cells put out, and the feedback page."""
        said = []
        path = self._autograded(student)
        if path.exists():
            for cell in nbformat.read(path, 4).cells:
                said.append("" if cell.metadata.get("nbgrader", {}).get("locked") else cell.source)
                for output in cell.get("outputs", []):
                    if tracebacks or output.output_type != "error":
                        said += [output.get("text", ""), json.dumps(output)]
        for page in self._feedback(student):
            said.append(page.read_text(encoding="utf-8"))
        return "\n".join(said)

    def _autograded(self, student: str) -> Path:
        return self.course / "autograded" / student / NAME / f"{NAME}.ipynb"

    def _feedback(self, student: str) -> list[Path]:
        return list((self.course / "feedback" / student).rglob("*.html"))

    def _scripts(self, student: str, stock: bool) -> list[str]:
        """On which pages a browser would run the attack's script: feedback, and formgrader's."""
        pages = {page.name: page.read_text(encoding="utf-8") for page in self._feedback(student)}
        config = Config() if stock else Config(Course(self.course).config)
        config.HTMLExporter.template_name = "formgrade"
        config.HTMLExporter.extra_template_basedirs = [template_path]
        shown = {"student": student, "submission_id": "1", "index": 0, "total": 1, "base_url": "/"}
        shown |= {"assignment_id": NAME, "notebook_id": NAME, "notebook_path": NAME}
        with suppress(Exception):  # no page, no script
            exporter = HTMLExporter(config=config)
            pages["formgrader"], _ = exporter.from_filename(str(self._autograded(student)), shown)
        return [name for name, page in pages.items() if Scripts(page).found]

    def close(self) -> None:
        for listener in self.listeners.values():
            listener.close()


class Scripts(HTMLParser):
    """Looks for places of a page where SCRIPT would be run."""

    def __init__(self, page: str):
        super().__init__()
        self.found = self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("type") or "module"
        self._inside = tag == "script" and ("javascript" in kind or kind == "module")
        for name, value in attrs:
            runs = name.startswith("on") or name == "srcdoc"
            if runs or (value or "").strip().lower().startswith(("javascript:", "data:text/html")):
                self.found |= SCRIPT in (value or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        self.found |= self._inside and SCRIPT in data


def _cell(new: Callable, grade_id: str, source: str, **roles) -> NotebookNode:
    data = {"grade": False, "solution": False, "locked": False, "task": False} | roles
    data |= {"schema_version": 3, "grade_id": grade_id}
    return new(source.strip(), id=grade_id, metadata={"nbgrader": data})


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
