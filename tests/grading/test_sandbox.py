"""The sandbox, wherever Python and the course lie."""

import os
import sys
from pathlib import Path

import pytest

from handgrad.grading import sandbox

pytestmark = pytest.mark.skipif(sandbox.supported() is not None, reason="no sandbox here")


def inside(look, **options):
    """What `look()` returns, a text, when it is called in the sandbox."""
    read, write = os.pipe()
    os.set_inheritable(write, True)
    child = os.fork()
    if child == 0:
        os.close(read)
        sandbox.confine(lambda: os.write(write, look().encode()), sandbox.Limits(), **options)
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return text


def test_nothing_of_a_hidden_folder_is_seen_but_what_is_made_visible(tmp_path):
    (tmp_path / "secret").write_text("hidden")
    (tmp_path / "shown").write_text("visible")
    options = {"hidden": [tmp_path], "visible": [tmp_path / "shown"]}
    assert inside(lambda: " ".join(os.listdir(tmp_path)), **options) == "shown"
    assert inside(lambda: (tmp_path / "shown").read_text(), **options) == "visible"


def test_scratch_folder_can_be_written_and_is_gone_afterwards():
    def write():
        Path("mine").write_text("x")
        return os.getcwd()

    folder = inside(write)
    assert folder
    assert not Path(folder, "mine").exists()


def test_python_may_lie_in_the_folder_for_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    (tmp_path / "library").write_text("here")
    tmp_path.chmod(0o755)

    def look():
        Path("mine").write_text("x")
        return (tmp_path / "library").read_text()

    assert str(tmp_path).startswith("/tmp")
    assert inside(look) == "here"
