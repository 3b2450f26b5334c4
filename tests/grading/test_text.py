"""Foreign text on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handgrad.grading.text import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("svm_loss: 2 of 3", "svm_loss: 2 of 3"),
        ("Übung 3, größer: 5 %", "Übung 3, größer: 5 %"),
        ("two\nlines\tand\r\n\u2028more  ", "two lines and more"),
        ("\x1b[31;1mred\x1b[0m", "red"),
        ("\x1b]0;a title\x07shown", "shown"),
        ("\x1b]8;;http://a.b\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bc\x1b(0gone", "gone"),
        ("a\x08\x07b\x9b2J", "a\ufffd\ufffdb\ufffd2J"),
        ("a.csv\udcff", "a.csv\ufffd"),
        ("exe.\u202egnp", "exe.\ufffdgnp"),
        ("[/b] [red]", "[/b] [red]"),
        ("", ""),
    ],
)
def test_what_is_shown(text, shown):
    assert plain(text) == shown


def test_long_text_is_cut():
    assert plain("x" * 300) == "x" * 300
    assert plain("x" * 301) == "x" * 297 + "..."
    assert plain("word " * 100, 12) == "word word..."
    assert plain("\x1b[0;" * 5_000_000, 60).endswith("...")


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from("\x1b[]\\\n\x07m;0 ")))
def test_it_is_one_line_of_printable_text(text):
    shown = plain(text, 40)
    assert shown.isprintable()
    assert len(shown) <= 40
    assert plain(shown, 40) == shown
