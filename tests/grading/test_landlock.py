"""The second layer alone: a process that no mount and no namespace holds back."""

import ctypes
import os
import signal
import socket
from contextlib import closing

import pytest

from handgrad.grading import landlock

PR_SET_NO_NEW_PRIVS = 38
VERSION = ctypes.CDLL(None).syscall(landlock.CREATE_RULESET, None, 0, landlock.GET_VERSION)
needs = {
    version: pytest.mark.skipif(version > VERSION, reason="this kernel's Landlock is too old")
    for version in (2, 3, 4, 6)
}
pytestmark = needs[2]


@pytest.fixture
def restricted(tmp_path):
    """restricted(do): what a process says of do(), "done" or the error, that may write in mine/."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file").write_text("text")

    def restricted(do):
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            ctypes.CDLL(None).prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
            landlock.restrict([str(mine), "/dev/null"])
            try:
                os.chdir(tmp_path)
                do()
                os.write(write, b"done")
            except OSError as error:
                os.write(write, type(error).__name__.encode())
            finally:
                os._exit(0)
        os.close(write)
        with os.fdopen(read) as pipe:
            said = pipe.read()
        os.waitpid(child, 0)
        return said

    return restricted


def open_and_close(path, flags):
    os.close(os.open(path, flags))


def use_own_folder():
    os.makedirs("mine/a/b")
    open_and_close("mine/a/b/file", os.O_CREAT | os.O_WRONLY)
    os.rename("mine/a/b/file", "mine/a/file")
    os.truncate("mine/a/file", 10)
    os.symlink("file", "mine/a/link")
    os.remove("mine/a/file")
    os.rmdir("mine/a/b")


def test_all_can_be_read_and_the_own_folder_written(restricted):
    assert restricted(lambda: open_and_close("other/file", os.O_RDONLY)) == "done"
    assert restricted(lambda: os.listdir("/")) == "done"
    assert restricted(use_own_folder) == "done"
    assert restricted(lambda: open_and_close("/dev/null", os.O_RDWR)) == "done"


@pytest.mark.parametrize(
    "do",
    [
        pytest.param(lambda: open_and_close("other/file", os.O_WRONLY), id="write"),
        pytest.param(lambda: open_and_close("new", os.O_CREAT), id="create"),
        pytest.param(lambda: os.mkdir("folder"), id="mkdir"),
        pytest.param(lambda: os.remove("other/file"), id="remove"),
        pytest.param(lambda: os.rename("other/file", "mine/file"), id="move"),
        pytest.param(lambda: os.symlink("other", "link"), id="link"),
        pytest.param(lambda: os.mkfifo("pipe"), id="pipe"),
        pytest.param(lambda: os.truncate("other/file", 0), id="truncate", marks=needs[3]),
    ],
)
def test_nothing_else_can_be_written(restricted, do):
    assert restricted(do) in ("PermissionError", "OSError")


@needs[4]
def test_no_connection_over_tcp(restricted):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        assert restricted(lambda: socket.create_connection(address, 1)) == "PermissionError"
        assert restricted(lambda: socket.create_server(("127.0.0.1", 0))) == "PermissionError"


@needs[6]
def test_no_process_and_no_abstract_socket_outside(restricted):
    assert restricted(lambda: os.kill(os.getppid(), signal.SIGCONT)) == "PermissionError"
    assert restricted(lambda: os.kill(os.getpid(), signal.SIGCONT)) == "done"
    address = f"\0handgrad-test-{os.getpid()}"
    with closing(socket.socket(socket.AF_UNIX)) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(address)
        server.listen()
        assert restricted(lambda: client.connect(address)) == "PermissionError"


def test_a_kernel_without_it_does_without(monkeypatch):
    monkeypatch.setattr(landlock, "CREATE_RULESET", 9999)
    landlock.restrict(["/nowhere"])
