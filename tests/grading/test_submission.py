"""What was handed in: which files are read, and what is made of a notebook."""

import json
import os
import stat
from datetime import datetime

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from handgrad.grading import submission
from handgrad.grading.submission import BadSubmission, HandedIn, digest_of_submission, restore

IGNORED = [".ipynb_checkpoints", "*.pyc"]
NAME = "double.ipynb"
PICTURE = {"dot.png": {"image/png": "iVBORw0KGgo="}}


@pytest.fixture
def folder(tmp_path):
    """submitted/amy/double, with an empty notebook."""
    folder = tmp_path / "submitted/amy/double"
    folder.mkdir(parents=True)
    (folder / NAME).write_text('{"cells": []}')
    return folder


def link(path):
    path.symlink_to("/etc/passwd")


def listen(path):
    os.mknod(path, stat.S_IFSOCK)


def device(path):
    try:
        os.mknod(path, stat.S_IFCHR | 0o644, os.makedev(1, 5))  # /dev/zero
    except PermissionError:
        pytest.skip("only root can make a device")


def huge(path):
    path.touch()
    os.truncate(path, 5 << 30)


KINDS = {
    "link": (link, "is a link"),
    "pipe": (os.mkfifo, "neither a file nor a folder"),
    "socket": (listen, "neither a file nor a folder"),
    "device": (device, "neither a file nor a folder"),
    "huge": (huge, "large"),
}


def notebooks(folder, *names):
    with HandedIn(folder, IGNORED) as handed_in:
        return handed_in.notebooks(names or [NAME])


def copied(folder, target):
    """The files that are copied to `target`, and what is said of the others."""
    with HandedIn(folder, IGNORED) as handed_in:
        said = handed_in.copy_others(target)
    return {str(p.relative_to(target)) for p in target.rglob("*") if p.is_file()}, said


def digest(folder):
    return digest_of_submission(folder, IGNORED)


@pytest.mark.parametrize(("make", "said"), KINDS.values(), ids=KINDS)
def test_only_a_regular_file_is_a_notebook(folder, make, said):
    (folder / NAME).unlink()
    make(folder / NAME)
    with pytest.raises(BadSubmission, match=said):
        notebooks(folder)
    assert digest(folder) == digest(folder)


@pytest.mark.parametrize(("make", "said"), KINDS.values(), ids=KINDS)
def test_other_files_of_odd_kinds_are_left_out_and_named(folder, tmp_path, make, said):
    (folder / "data.csv").write_text("1,2")
    before = digest(folder)
    make(folder / "odd")
    files, left_out = copied(folder, tmp_path)
    assert notebooks(folder)[NAME] == {"cells": []}
    assert "data.csv" in files
    assert "odd" not in files
    assert left_out.startswith("left out: odd ")
    assert said in left_out
    assert digest(folder) != before


def test_a_folder_is_no_notebook(folder):
    (folder / NAME).unlink()
    (folder / NAME).mkdir()
    with pytest.raises(BadSubmission, match=r"double\.ipynb is not a file\."):
        notebooks(folder)


@pytest.mark.parametrize("level", ["student", "assignment"])
def test_linked_folders_are_not_followed(folder, tmp_path, level):
    other = tmp_path / "other/double"
    other.parent.mkdir()
    moved = folder if level == "assignment" else folder.parent
    moved.rename(other)
    moved.symlink_to(other)
    with pytest.raises(BadSubmission, match="is a link"):
        notebooks(folder)
    before = digest(folder)
    moved.unlink()
    other.rename(moved)
    assert digest(folder) != before


def test_a_linked_folder_among_the_files_is_not_followed(folder, tmp_path):
    (folder / "up").symlink_to("..")
    (folder / "etc").symlink_to("/etc")
    files, said = copied(folder, tmp_path)
    assert files == {f"submitted/amy/double/{NAME}"}, "nothing new"
    assert "etc is a link, and links are not followed, up is a link" in said


@pytest.mark.parametrize("where", [NAME, "data.csv", "more", "", ".."])
def test_what_cannot_be_read_is_named(folder, tmp_path, monkeypatch, where):
    """As it is for an ordinary user; root may read anything."""
    (folder / "data.csv").write_text("1,2")
    (folder / "more").mkdir()
    closed = (folder / where).resolve().stat()
    real = os.open

    def refuse(path, flags, *mode, dir_fd=None):
        fd = real(path, flags, *mode, dir_fd=dir_fd)
        if os.path.samestat(os.fstat(fd), closed):
            os.close(fd)
            raise PermissionError(13, "Permission denied")
        return fd

    monkeypatch.setattr(os, "open", refuse)
    target = tmp_path / "target"
    target.mkdir()
    if where in ("data.csv", "more"):
        assert notebooks(folder)
        assert copied(folder, target)[1] == f"left out: {where} cannot be read: Permission denied"
    else:
        with pytest.raises(BadSubmission, match="cannot be read: Permission denied"):
            notebooks(folder)
    closed_digest = digest(folder)
    monkeypatch.undo()
    assert digest(folder) != closed_digest


def test_names_are_shown_on_one_line_or_left_out(folder, tmp_path):
    names = [
        b"\xff\xfe.csv",
        b"a\nb.txt",
        b"\x1b[31mred",
        b"x" * 250,
        "größe 1.txt".encode(),
        b"-rf",
    ]
    for name in names:
        with open(os.fsencode(folder) + b"/" + name, "w"):
            pass
    target = tmp_path / "target"
    target.mkdir()
    files, said = copied(folder, target)
    assert files == {"größe 1.txt", "-rf", "x" * 250}
    assert said.isprintable()
    assert said.count("odd name") == 3


def test_a_notebook_of_another_name_is_shown_on_one_line(folder):
    (folder / NAME).rename(folder / "\x1b[2Jdouble (1).ipynb")
    with pytest.raises(BadSubmission, match=r"found double \(1\).ipynb: rename it") as caught:
        notebooks(folder)
    assert str(caught.value).isprintable()


def test_the_limits(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(submission, "LARGEST_FOLDER", 1000)
    monkeypatch.setattr(submission, "MOST_FILES", 20)
    (folder / "a").write_bytes(b"x" * 600)
    (folder / "b").write_bytes(b"x" * 600)
    deep = folder / "/".join("c" * 12)
    deep.mkdir(parents=True)
    (deep / "too-deep").touch()
    target = tmp_path / "target"
    target.mkdir()
    files, said = copied(folder, target)
    assert files == {"a"}
    assert "b is too large (0 MB)" in said
    assert "lies too deep" in said
    for i in range(50):
        (folder / f"many-{i:02}").touch()
    before = digest(folder)
    files, said = copied(folder, target)
    assert len(files) < 20
    assert "what comes after 20 files" in said
    (folder / NAME).write_text('{"cells": [] }')
    assert digest(folder) != before, "notebooks come first"


def test_endless_folders_end(folder):
    """Three in each of three in each of three..."""
    for i in range(3**6):
        (folder / "/".join(str(i // 3**n % 3) for n in range(6))).mkdir(parents=True)
    assert digest(folder)


def test_what_is_ignored_does_not_count(folder, tmp_path):
    before = digest(folder)
    (folder / ".ipynb_checkpoints").mkdir()
    (folder / ".ipynb_checkpoints/double-checkpoint.csv").touch()
    (folder / "a.pyc").touch()
    assert digest(folder) == before
    target = tmp_path / "target"
    target.mkdir()
    assert copied(folder, target) == (set(), "")


def test_the_digest_changes_with_names_and_contents(folder):
    digests = [digest(folder)]
    for change in (
        lambda: (folder / "a").write_text("1"),
        lambda: (folder / "a").write_text("2"),
        lambda: (folder / "a").rename(folder / "b"),
        lambda: (folder / "c").mkdir(),
        lambda: (folder / "b").rename(folder / "c/b"),
        lambda: (folder / NAME).write_text('{"cells": [1]}'),
    ):
        change()
        digests.append(digest(folder))
    assert len(set(digests)) == len(digests)


@pytest.mark.parametrize(
    "name",
    ["double.html", "feedback/a.HTM", "b.xhtml", "c.svg", "double.html/x", "timestamp.txt/x"],
)
def test_what_would_pass_for_feedback_is_not_copied(folder, tmp_path, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).touch()
    (folder / "html.csv").touch()
    target = tmp_path / "target"
    target.mkdir()
    assert copied(folder, target) == ({"html.csv"}, "")


def test_the_courses_own_files_are_not_overwritten(folder, tmp_path):
    target = tmp_path / "target"
    (target / "images").mkdir(parents=True)
    (target / "data.csv").write_text("ours")
    (target / "table").write_text("ours")
    (folder / "data.csv").write_text("theirs")
    (folder / "images").write_text("a file where the course has a folder")
    (folder / "table").mkdir()
    (folder / "table/more").write_text("a folder where the course has a file")
    (folder / "more.ipynb").mkdir()
    (folder / "more.ipynb/notes.txt").touch()
    (folder / "notes").mkdir()
    (folder / "notes/mine.txt").write_text("theirs")
    assert copied(folder, target) == ({"data.csv", "table", "notes/mine.txt"}, "")
    assert (target / "data.csv").read_text() == "ours"
    assert (target / "notes/mine.txt").read_text() == "theirs"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (b"2026-03-01 12:00:00 UTC", datetime(2026, 3, 1, 12)),
        (b"\xef\xbb\xbf2026-03-01 12:00:00.5 UTC\r\n", datetime(2026, 3, 1, 12, 0, 0, 500000)),
        (b"2026-03-01 12:00:00 Europe/Berlin", datetime(2026, 3, 1, 11)),
        (b"2026-03-01T12:00:00+02:00", datetime(2026, 3, 1, 10)),
        (b" \n", None),
        (None, None),
    ],
)
def test_a_time_is_read_as_nbgrader_does(folder, text, time):
    if text is not None:
        (folder / "timestamp.txt").write_bytes(text)
    with HandedIn(folder) as handed_in:
        assert handed_in.timestamp() == time


@pytest.mark.parametrize(
    "text",
    [
        b"yesterday",
        b"\xff\xfe2\x000\x002\x006\x00",
        b"2026-03-01 12:00:00 99999999999999",
        b"0001-01-01 00:00:00 +14",
        b"9999-12-31 23:59:59 -1400000",
        b"1" * 80,
        b"9" * 1001,
        b"\0",
        b"\x1b[2J[/b]",
        b"2026-03-01 12:00 /etc/passwd",
    ],
)
def test_a_time_that_makes_no_sense_is_said_on_one_line(folder, text):
    (folder / "timestamp.txt").write_bytes(text)
    with HandedIn(folder) as handed_in, pytest.raises(BadSubmission) as caught:
        handed_in.timestamp()
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("make", [kind[0] for kind in KINDS.values()], ids=KINDS)
def test_a_time_is_read_from_a_small_file_only(folder, make):
    make(folder / "timestamp.txt")
    with HandedIn(folder) as handed_in, pytest.raises(BadSubmission):
        handed_in.timestamp()


@pytest.mark.parametrize(
    "text",
    [
        b'\xef\xbb\xbf{"cells": []}',
        b'{"cells": [], "metadata": {"a": NaN, "b": -Infinity, "c": 1e999}}',
        b'{"cells": [], "metadata": {"a": ' + b"7" * 5000 + b"}}",
        b'{"cells": [5], "cells": []}',
        b'{"cells": [], "nbformat": "four", "nbformat_minor": {}, "metadata": 5}',
        b'{"cells": [], "nbformat": 5}',
        b'{"worksheets": [], "nbformat": 3}',
    ],
)
def test_a_notebook_is_read_leniently(folder, text):
    (folder / NAME).write_bytes(text)
    assert notebooks(folder)[NAME] == {"cells": []}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "not a notebook"),
        (b"[]", "not a notebook"),
        (b"5", "not a notebook"),
        (b'"cells"', "not a notebook"),
        (b"null", "not a notebook"),
        (b'{"cells": {}}', "not a notebook"),
        (b'{"cells": "abc"}', "not a notebook"),
        (b'{"worksheets": 5}', "not a notebook"),
        (b'{"worksheets": [{"cells": 5}]}', "not a notebook"),
        (b'{"worksheets": ["cells"]}', "not a notebook"),
        (b'{"cells": ' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}", "not a notebook"),
        (b'{"cells": ' + b'{"a":' * 100_000, "not a notebook"),
        (b'{"cells": []', "not a notebook"),
        (b"\0" * 1000, "not a notebook"),
        (b'\xff\xfe{"cells": []}', "not UTF-8"),
        ('{"cells": []}'.encode("utf-16"), "not UTF-8"),
        (b'{"cells": [' + b"0," * 2000 + b"0]}", "2,001 cells"),
    ],
)
def test_what_is_no_notebook_is_refused_in_a_sentence(folder, text, said):
    (folder / NAME).write_bytes(text)
    with pytest.raises(BadSubmission, match=said):
        notebooks(folder)


# The notebook that a submission is made from: text, an answer, its test, an answer in words.


def nbgrader(grade_id, **data):
    base = {"grade": False, "solution": False, "locked": False, "task": False, "schema_version": 3}
    return {"nbgrader": base | {"grade_id": grade_id} | data}


@pytest.fixture
def source():
    return new_notebook(
        cells=[
            new_markdown_cell("# Doubling"),
            new_code_cell("def double(x): ...", metadata=nbgrader("double", solution=True)),
            new_code_cell(
                "assert double(2) == 4",
                metadata=nbgrader("double-test", grade=True, locked=True, points=3),
            ),
            new_markdown_cell(
                "Say why.", metadata=nbgrader("why", grade=True, solution=True, points=2)
            ),
        ],
        metadata={"handgrad": {"modules": ["layers"]}},
    )


@pytest.fixture
def submitted(source):
    """What a student hands in, as JSON: text, double, double-test and why."""
    submitted = json.loads(nbformat.writes(source))
    submitted["cells"][1]["source"] = "double = lambda x: 2 * x"
    submitted["cells"][2]["source"] = "pass"
    submitted["cells"][3]["source"] = "Because."
    return submitted


def sources(notebook):
    return [cell.source for cell in notebook.cells]


RESTORED = ["# Doubling", "double = lambda x: 2 * x", "assert double(2) == 4", "Because."]


def test_answers_are_the_students_and_tests_the_courses(source, submitted):
    before = nbformat.writes(source)
    restored, odd = restore(submitted, source)
    assert sources(restored) == RESTORED
    assert odd == []
    assert restored.metadata == source.metadata
    restored.cells[2].source = restored.metadata["more"] = "changed"
    assert nbformat.writes(source) == before, "it is a copy"


def as_text(cell):
    cell["source"] = "".join(cell["source"])


@pytest.mark.parametrize(
    "change",
    [
        lambda cell: cell.update(id="#W0sZmlsZQ=="),
        lambda cell: cell.update(id="with a space"),
        lambda cell: cell.update(id=7),
        lambda cell: cell.update(id="the same"),
        lambda cell: cell.pop("id"),
        lambda cell: cell.update(extra={"a": 1}, language="python", executionInfo=[]),
        lambda cell: cell["metadata"].update(tags="no list", vscode={"languageId": "python"}),
        lambda cell: cell["metadata"].update(colab={}, id="x", collapsed="no", jupyter=5, name=7),
        lambda cell: cell["metadata"].update(editable=False, deletable=None, scrolled={}),
        lambda cell: cell.update(outputs={}, execution_count="two"),
        lambda cell: cell.update(outputs=[{"output_type": 5, "text": "\ud800"}]),
        lambda cell: cell.update(attachments={"a": 5}),
        lambda cell: cell.update(attachments=[]),
        lambda cell: cell.update(cell_type="markdown"),
        as_text,
    ],
)
def test_what_another_editor_writes_costs_nothing(source, submitted, change):
    for cell in submitted["cells"]:
        change(cell)
    submitted |= {"metadata": {"kernelspec": 5, "orig_nbformat": "x"}, "nbformat_minor": 99}
    restored, odd = restore(submitted, source)
    assert sources(restored) == RESTORED
    assert odd == []
    nbformat.validate(restored)


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        ({"cell_type": "code", "source": "x = 1", "outputs": 5}, "code", "x = 1"),
        ({"cell_type": "code"}, "code", ""),
        ({"cell_type": "code", "source": 5, "metadata": []}, "code", ""),
        ({"cell_type": "code", "source": ["a\n", 5, "b"]}, "code", "a\nb"),
        ({"cell_type": "code", "source": "# \ud800"}, "code", "# ?"),
        ({"cell_type": "code", "metadata": {"nbgrader": "double"}}, "code", ""),
        ({"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["double"]}}}, "code", ""),
        ({"cell_type": "raw", "source": "x", "attachments": PICTURE}, "raw", "x"),
        ({"cell_type": "code", "input": "x = 1"}, "code", "x = 1"),
        ({"cell_type": "heading", "level": 2, "source": "More"}, "markdown", "## More"),
        ({"cell_type": "html", "source": "<b>"}, "markdown", "<b>"),
        ({"cell_type": ["x"], "source": {}}, "raw", ""),
        ({"cell_type": "sql", "source": "select"}, "raw", "select"),
    ],
)
def test_cells_of_ones_own_are_rebuilt(source, submitted, cell, kind, text):
    submitted["cells"].append(cell)
    restored, _ = restore(submitted, source)
    nbformat.validate(restored)
    assert (restored.cells[-1].cell_type, restored.cells[-1].source) == (kind, text)
    assert restored.cells[-1].metadata == {}
    assert sources(restored)[:-1] == RESTORED


@pytest.mark.parametrize("cell", [5, None, "code", [], ["source"]])
def test_what_is_not_a_cell_is_left_out_and_named(source, submitted, cell):
    submitted["cells"].insert(1, cell)
    restored, odd = restore(submitted, source)
    assert sources(restored) == RESTORED
    assert odd == ["cell 2 is not a cell"]


def test_pasted_pictures_stay(source, submitted):
    for cell in (submitted["cells"][0], submitted["cells"][3]):
        cell["attachments"] = PICTURE | {"lines.jpeg": {"image/jpeg": ["/9j/\n", "4AAQ"]}}
    restored, _ = restore(submitted, source)
    kept = PICTURE | {"lines.jpeg": {"image/jpeg": "/9j/\n4AAQ"}}
    assert restored.cells[0].attachments == kept
    assert restored.cells[3].attachments == kept
    nbformat.validate(restored)


@pytest.mark.parametrize(
    "attachments",
    [
        {"a.png": {"image/png": 5}},
        {"a.png": {"image/png": 'x" onerror="alert(1)'}},
        {"a.png": {"text/html": "PGI+"}},
        {"a.png": {"image/png;x": "PGI+"}},
        {"a.png": {}},
        {"a.png": []},
        {"\n": {"image/png": "PGI+"}},
        {"\ud800": {"image/png": "PGI+"}},
        {"a.png": {"image/png": ""}},
    ],
)
def test_other_attachments_are_left_out(source, submitted, attachments):
    submitted["cells"][3]["attachments"] = attachments | PICTURE
    restored, _ = restore(submitted, source)
    assert restored.cells[3].attachments == PICTURE


def test_missing_and_doubled_cells(source, submitted):
    copy = dict(submitted["cells"][1], source="double = None")
    submitted["cells"] = [copy, *submitted["cells"][:2], submitted["cells"][3]]
    restored, odd = restore(submitted, source)
    assert sources(restored) == ["double = None", *RESTORED]
    assert "nbgrader" not in restored.cells[0].metadata, "the last of two is graded"
    assert odd == ["duplicate id double", "missing cell double-test"]


def test_nothing_is_left(source):
    restored, odd = restore({"cells": []}, source)
    assert sources(restored) == ["assert double(2) == 4"]
    assert odd == ["missing cell double-test"]
