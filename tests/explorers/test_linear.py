"""Three lines and templates: what the captions and pictures say, against scores computed anew."""

import re

import numpy as np
import pytest

from handgrad.data import load_digits
from handgrad.explorers.linear import COUNT, EDGE, Templates, ThreeLines


@pytest.fixture(scope="module")
def lines():
    return ThreeLines()


@pytest.fixture(scope="module")
def templates():
    return Templates()


def move(lines, turns, shifts, probe):
    controls = [*lines.turns, *lines.shifts, *lines.probe]
    with lines.at_once():
        for control, value in zip(controls, (*turns, *shifts, *probe), strict=True):
            control.value = value


@pytest.mark.parametrize(
    ("turns", "shifts", "probe"),
    [
        ((0, 90, 225), (0.5, -1.0, 0.0), (-2.0, 1.5)),
        ((360, 120, 240), (1.0, 1.0, 1.0), (3.0, -3.0)),
        ((45, 45, 45), (0.0, 2.5, -2.5), (0.0, 0.0)),
    ],
)
def test_scores_are_distances_from_the_lines(lines, turns, shifts, probe):
    before = lines.png()
    move(lines, turns, shifts, probe)
    assert lines.png() != before
    angles = np.radians(turns)
    scores = np.cos(angles) * probe[0] + np.sin(angles) * probe[1] - shifts
    told = [float(number) for number in re.findall(r"-?\d+\.\d\d", lines.text)]
    assert told == pytest.approx(scores, abs=0.03)  # the weights are rounded to two decimals
    assert f"so class {scores.argmax()} wins there" in lines.text
    assert [bar.get_width() for bar in lines.bars] == pytest.approx(scores, abs=0.03)


def test_the_sums_that_are_written_out_are_exact(lines):
    move(lines, (200, 35, 290), (0.4, -1.3, 2.2), (-1.7, 0.9))
    for line, bar in zip(lines.sums, lines.bars, strict=True):
        left, right = line.get_text().split("=")
        assert eval(left.replace("·", "*")) == pytest.approx(bar.get_width())
        assert float(right) == pytest.approx(bar.get_width(), abs=0.006)


def test_regions_show_the_winner_of_each_place(lines):
    move(lines, (0, 120, 240), (0.0, 0.0, 0.0), (1.0, 0.0))
    assert "Shares of the picture: class 0 " in lines.text
    picture = np.asarray(lines.regions.image.get_array())
    dot = EDGE / (len(picture) // 2)
    for x0, x1, winner in [(2, 0, 0), (-1, 2, 1), (-1, -2, 2), (2.9, 2.5, 0)]:
        row, column = round((x1 + EDGE) / dot), round((x0 + EDGE) / dot)
        assert (picture[row, column] == lines.regions.palette[winner]).all()


def test_a_class_that_wins_nowhere_loses_its_name(lines):
    move(lines, (0, 0, 180), (0.0, 2.0, 0.0), (0.0, 0.0))
    assert [name.get_visible() for name in lines.names] == [True, False, True]
    assert "class 1 0%" in lines.text


@pytest.mark.parametrize(("digit", "template"), [(0, 3), (15, 9), (COUNT - 1, 0)])
def test_template_scores_add_up(templates, digit, template):
    before = templates.png()
    with templates.at_once():
        templates.digit.value, templates.template.value = digit, template
    assert templates.png() != before
    (x_train, t_train), (x_test, t_test) = load_digits()
    means = np.array([x_train[t_train == c].mean(axis=0) for c in range(10)])
    # Scores of the nearest mean: (|x - m|^2 - |x - mean of all|^2) / -2, class by class.
    mean, x = x_train.mean(axis=0), x_test[digit]
    scores = -0.5 * (((x - means) ** 2).sum(axis=1) - ((x - mean) ** 2).sum())
    assert f"the score is {scores[template]:.2f}" in templates.text
    assert f"is that of class {scores.argmax()}" in templates.text
    assert templates.text.endswith("right.") == (scores.argmax() == t_test[digit])
    assert f" {t_test[digit]}, against the template of class {template}:" in templates.text


def test_a_misread_digit_is_told_as_wrong(templates):
    templates.digit.value = 15
    assert load_digits()[1][1][15] == 8
    assert templates.text.endswith(": wrong, it is an 8.")
