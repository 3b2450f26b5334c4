"""The engine that is kept warm for nbgrader: when it starts, when it ends."""

import threading
from concurrent.futures import Future
from pathlib import Path

import pytest

from handgrad.grading import warm
from handgrad.grading.sandbox import Limits

SETTINGS = {"limits": Limits(), "course": Path("course"), "walls": True, "hidden": None}


class Pretended:
    """An engine that runs nothing."""

    def __init__(self, jobs, limits, course, walls, hidden):
        started.append(self)
        self.ended, self.broken_off = threading.Event(), False

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.ended.set()

    def break_off(self):
        self.broken_off = True

    def submit(self, notebook, *, modules, key):
        future = Future()
        if notebook == "interrupted":
            future.set_exception(KeyboardInterrupt())
        else:
            future.set_result(f"{notebook} has run")
        return future


started: list[Pretended] = []


@pytest.fixture
def engine(monkeypatch):
    monkeypatch.setattr(warm, "Engine", Pretended)
    started.clear()
    engine = warm.WarmEngine()
    yield engine
    engine.close()


def run(engine, notebook="it", **settings):
    return engine.run(notebook, modules=[], key="amy/double", **SETTINGS | settings)


def test_one_serves_all_notebooks_until_something_else_is_asked_for(engine):
    assert [run(engine), run(engine)] == 2 * ["it has run"]
    assert len(started) == 1
    run(engine, limits=Limits(cell_seconds=1))
    assert [one.ended.is_set() for one in started] == [True, False]
    run(engine, walls=False)
    assert [one.ended.is_set() for one in started] == [True, True, False]


def test_it_ends_when_there_is_nothing_to_do_and_starts_again(engine, monkeypatch):
    monkeypatch.setattr(warm, "IDLE_SECONDS", 0.01)
    run(engine)
    assert started[0].ended.wait(60)
    assert run(engine) == "it has run"
    assert len(started) == 2


def test_an_interruption_ends_the_notebook(engine):
    with pytest.raises(KeyboardInterrupt):
        run(engine, "interrupted")
    assert started[0].broken_off
    assert started[0].ended.is_set()
    assert run(engine) == "it has run"
