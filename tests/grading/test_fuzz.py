"""Random deformations of valid submissions, a class of them at a time, among two honest ones."""

import gzip
import json
import math
import os
import random
import resource
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.slow

RIGHT = "def double(x):\n    return x + x"
NAME = "double.ipynb"
HONEST = "honest-before", "zz-honest-after"
SECONDS_EACH = 10  # that a class may take for each student; it takes a fraction of one


def deep(kind, times):
    value = 0
    for _ in range(times):
        value = [value] if kind is list else {"a": value}
    return value


VALUES = [
    *(None, True, False, 0, -1, 2, 10**400, 1.5, math.nan, -math.inf),
    *("", "x", "code", "markdown", "raw", "heading", "double", "double-test", "a b", "#W0s="),
    *("\ud800", "\0", "\x1b[2J\x1b]0;x\x07", "[/b]", "[red]x[/red]", "\n\r\t", "\u202e", "é" * 70),
    *([], {}, [[]], [None], [5], ["double"], {"": ""}, {"a": {"b": []}}, {"nbgrader": {}}),
    *({"nbgrader": {"grade_id": "double-test"}}, {"nbgrader": {"grade_id": ["double"]}}),
    *({"cell_type": "code"}, {"cell_type": "code", "source": "pass", "metadata": {}}),
    *(["x = 1\n", 7, None], {"image/png": "iVBORw0KGgo="}, {"a.png": {"text/html": "<script>"}}),
    *(deep(list, 50), deep(dict, 50), deep(list, 400), "x" * 100_000),
    *("while True: pass", "def double(x):", "%%bash\nls", "![](attachment:gone.png)", "$" * 3000),
]
KEYS = [
    *("cells", "metadata", "nbformat", "nbformat_minor", "cell_type", "source", "id", "outputs"),
    *("execution_count", "attachments", "nbgrader", "grade_id", "locked", "points", "worksheets"),
    *("input", "level", "tags", "", "\ud800", "x" * 300, "handgrad", "kernelspec", "checksum"),
]
BYTES = [b"", b" ", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"{", b"}", b"]", b'"', b"\\"]
JUNK = [
    *(b"", b"\n", b"null", b"[]", b"{}", b'{"cells": []}', b'{"cells": {}}', b"<html>", b"\0" * 99),
    *(b"[" * 100_000, b'{"cells": ' * 5000, b'{"cells": [' + b"[]," * 100_000 + b"0]}"),
    b'{"cells": [' + b'{"cell_type": "code", "source": "1"},' * 3000 + b"{}]}",
    b'{"cells": [' + b'{"cell_type": "markdown", "source": "*_`"},' * 300 + b"{}]}",
]
TIMES = [
    *(
        b"",
        b"now",
        b"2026-03-01 12:00:00 UTC",
        b"2026-02-30",
        b"\xff\xfe2\0",
        b"9" * 60,
        b"0" * 2000,
    ),
    *(b"0001-01-01 00:00:00 +14", b"9999-12-31 23:59:59 -99999", b"[/b]", b"\x1b[2J", b"\0"),
    *(b"2026-03-01 12:00 /dev/zero", b"10:00", b"-1", b"nan", b"2026-03-01 12:00:00 " + b"9" * 20),
]
NAMES = [
    *(
        b"\xff\xfe.csv",
        b"a\nb.txt",
        b"\x1b[31mred",
        b"[red]",
        b"[link=x]",
        b"-rf",
        b"x" * 250,
        b" ",
        b"*",
        b"...",
    ),
    *(
        "\u202eexe".encode(),
        b"double.html",
        b"more.ipynb",
        b"\r",
        b"nul\x7f",
        b"~",
        b"$HOME",
        b"%s",
    ),
]


def nodes(value, path=()):
    """The places in a JSON value: the container and key or index of each."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list) and len(path) < 8:
            yield from nodes(value[key], (*path, key))


def copy(value):
    return json.loads(json.dumps(value))


def change_json(notebook, r):
    """Delete, replace, insert, double or rename something anywhere in a notebook."""
    places = list(nodes(notebook))
    if not places:
        return
    container, key = r.choice(places)
    value = copy(r.choice(VALUES) if r.random() < 0.7 else r.choice(places)[0])
    match r.choice(["delete", "replace", "insert", "double", "rename"]):
        case "delete":
            del container[key]
        case "replace":
            container[key] = value
        case "insert" if isinstance(container, list):
            container.insert(key, value)
        case "double" if isinstance(container, list):
            container.insert(r.randrange(len(container) + 1), copy(container[key]))
        case "rename" if isinstance(container, dict):
            container[r.choice(KEYS)] = container.pop(key)
        case _ if isinstance(container, dict):
            container[r.choice(KEYS)] = value


def change_bytes(data, r):
    at = r.randrange(len(data) + 1)
    match r.randrange(8):
        case 0:
            return data[:at]
        case 1:
            return data[at:]
        case 2:
            flipped = bytearray(data)
            for _ in range(r.choice([1, 1, 3, 50])):
                flipped[r.randrange(len(data))] ^= 1 << r.randrange(8)
            return bytes(flipped)
        case 3:
            return data[:at] + r.choice(BYTES) + data[at:]
        case 4:
            return data.decode(errors="replace").encode(
                r.choice(["utf-16", "utf-32", "utf-7", "utf-8-sig", "cp037"]), "replace"
            )
        case 5:
            return data[:at] + data
        case 6:
            return r.choice([gzip.compress(data), data.replace(b"\n", b"\r"), data * 2])
        case _:
            return r.choice(JUNK)


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def make_odd(path, r):
    """Put something at a path that is no plain file."""
    remove(path)
    match r.choice(
        ["link", "pipe", "socket", "device", "folder", "huge", "closed", "closed folder"]
    ):
        case "link":
            targets = ["/dev/zero", "/proc/self/mem", "/etc", "..", ".", "nowhere", path.name, NAME]
            path.symlink_to(r.choice([*targets, f"../../{HONEST[0]}/double/{NAME}"]))
        case "pipe":
            os.mkfifo(path)
        case "socket":
            os.mknod(path, stat.S_IFSOCK)
        case "device" if os.geteuid() == 0:
            os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, r.choice([3, 5, 7, 8])))
        case "huge":
            path.touch()
            os.truncate(path, r.choice([21_000_000, 5 << 30]))
        case "closed":
            path.write_text("1")
            path.chmod(0)
        case kind:
            path.mkdir()
            (path / "more").touch()
            path.chmod(0 if kind == "closed folder" else 0o755)


def add_files(folder, r):
    """Put something beside the notebook, which nothing depends on."""
    match r.randrange(7):
        case 0:
            make_odd(folder / "data", r)
        case 1:
            with open(os.path.join(os.fsencode(folder), r.choice(NAMES)), "w"):
                pass
        case 2:
            os.mkdir(os.path.join(os.fsencode(folder), r.choice(NAMES)))
        case 3:
            (folder / "/".join(["deep"] * r.choice([3, 8, 9, 60]))).mkdir(parents=True)
        case 4:
            for i in range(r.choice([10, 10, 10, 1100])):
                (folder / f"{i}.png").touch()
        case 5:
            make_odd(folder / "timestamp.txt", r)
        case _:
            remove(folder / "timestamp.txt")
            (folder / "timestamp.txt").write_bytes(r.choice(TIMES))


def as_another_editor_does(notebook, r):
    """Change what other editors write in their own way; nothing of it may cost a point."""
    cell, value = r.choice(notebook["cells"]), copy(r.choice(VALUES))
    match r.randrange(8):
        case 0:
            cell["id"] = value
        case 1:
            cell.pop("id", None)
        case 2:
            cell[r.choice(["extra", "language", "executionInfo", "attachments"])] = value
        case 3:
            key = r.choice(["tags", "vscode", "colab", "collapsed", "jupyter", "name", "editable"])
            cell["metadata"][key] = value
        case 4:
            cell[r.choice(["outputs", "execution_count"])] = value
        case 5:
            cell["outputs"] = [copy(r.choice(VALUES)) for _ in range(5)]
        case 6:
            cell["source"] = "".join(cell["source"])
        case _:
            key = r.choice(["metadata", "nbformat", "nbformat_minor", "extra", "worksheets"])
            notebook[key] = value


def hand_in_deformed(course, seed):
    """A submission with a right answer, deformed; returns the student's name if that must not cost
    a point.
    """
    r = random.Random(seed)
    student = course / "submitted" / f"s{seed}"
    folder = student / "double"
    shutil.copytree(course / "submitted" / HONEST[0] / "double", folder)
    path = folder / NAME
    notebook = json.loads(path.read_bytes())
    harmless = r.random() < 0.3
    if harmless:
        for _ in range(r.randint(1, 6)):
            as_another_editor_does(notebook, r)
        path.write_text(json.dumps(notebook), r.choice(["utf-8", "utf-8-sig"]))
        for _ in range(r.choice([0, 0, 1, 3])):
            add_once(folder, r)
        return student.name
    kind = r.choice(["json", "json", "json", "bytes", "bytes", "file", "files", "folder", "name"])
    if kind == "json":
        for _ in range(r.choice([1, 1, 2, 5, 30])):
            change_json(notebook, r)
        path.write_text(json.dumps(notebook))
    elif kind == "bytes":
        data = path.read_bytes()
        for _ in range(r.choice([1, 1, 3])):
            data = change_bytes(data, r) or b" "
        path.write_bytes(data)
    elif kind == "file":
        make_odd(path, r)
    elif kind == "files":
        for _ in range(r.randint(1, 4)):
            add_once(folder, r)
        if r.random() < 0.5:
            path.rename(folder / "double (1).ipynb")
    elif kind == "folder":
        make_odd(r.choice([folder, student]), r)
    else:
        name = r.choice(NAMES)
        if r.random() < 0.5:
            moved = os.path.join(os.fsencode(student), name)
            os.rename(folder, moved)
        else:
            moved = os.path.join(os.fsencode(student.parent), f"s{seed}".encode() + name[:200])
            os.rename(student, moved)
    return None


def add_once(folder, r):
    with suppress(FileExistsError):
        add_files(folder, r)


@pytest.mark.parametrize(
    ("runs", "students"),
    [
        pytest.param(1, 20, id="sample"),
        pytest.param(20, 100, id="all", marks=pytest.mark.nightly),
    ],
)
def test_no_submission_stops_the_class(generated_course, tmp_path, grade, runs, students):
    seed = st.integers(0, 2**32 - 1)

    @settings(max_examples=runs, phases=[Phase.generate])
    @given(st.lists(seed, min_size=students, max_size=students, unique=True))
    def run(seeds):
        with TemporaryDirectory(dir=tmp_path) as folder:
            check_class(shutil.copytree(generated_course, Path(folder) / "course"), seeds, grade)

    run()


def check_class(course, seeds, grade):
    for student in HONEST:
        folder = course / "submitted" / student / "double"
        folder.mkdir(parents=True)
        notebook = nbformat.read(course / "source/double" / NAME, 4)
        notebook.cells[1].source, notebook.cells[2].source = RIGHT, "assert double(2) == 4"
        nbformat.write(notebook, folder / NAME)
    harmless = [name for seed in seeds if (name := hand_in_deformed(course, seed))]
    start = time.monotonic()
    code, rows, output = grade(course, "--timeout", "3")
    seconds = time.monotonic() - start
    assert code in (0, 1), output
    assert set(HONEST) < set(rows), output
    lost = {name: rows.get(name) for name in [*HONEST, *harmless] if rows[name]["score"] != "3.0"}
    assert lost == {}, output
    assert all(line.isprintable() for line in output.splitlines()), output
    assert seconds < SECONDS_EACH * len(seeds)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2 << 20, "kilobytes"
