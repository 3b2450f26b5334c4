"""Three scores: the caption's losses against their definition, and a picture that follows."""

import numpy as np
import pytest

from handgrad.explorers.losses import TOP, ThreeScores


@pytest.fixture(scope="module")
def explorer():
    return ThreeScores()


def move(explorer, scores, true, delta=1.0):
    with explorer.at_once():
        for slider, score in zip(explorer.scores, scores, strict=True):
            slider.value = score
        explorer.true.value, explorer.delta.value = true, delta


def test_first_view_is_the_cat_of_the_notebook():
    text = ThreeScores().text
    assert "the car pays 2.9, the frog pays nothing. The SVM loss is 2.9." in text
    assert "the probability 0.130, so the softmax loss is 2.04." in text


@pytest.mark.parametrize("true", range(3))
@pytest.mark.parametrize("scores", [(2.2, 2.5, -3.1), (7.0, -5.0, 5.9), (1.0, 1.0, 1.0)])
@pytest.mark.parametrize("delta", [0.0, 1.0, 1.7])
def test_caption_and_dots_tell_both_losses(explorer, scores, true, delta):
    before = explorer.png()
    move(explorer, scores, true, delta)
    assert explorer.png() != before
    svm = sum(max(0, s - scores[true] + delta) for j, s in enumerate(scores) if j != true)
    cross = np.log(np.exp(scores).sum()) - scores[true]
    assert f"The SVM loss is {svm:.1f}." in explorer.text
    assert explorer.text.endswith(f"the softmax loss is {cross:.2f}.")
    for dot, curve, loss in zip(explorer.dots, explorer.curves, (svm, cross), strict=True):
        assert dot.get_xdata() == [scores[true]]
        assert dot.get_ydata() == pytest.approx([min(loss, TOP)])
        assert np.interp(scores[true], *curve.get_data()) == pytest.approx(loss)


def test_a_loss_beyond_the_picture_is_an_arrow_at_its_top(explorer):
    move(explorer, (-5.0, 6.0, 6.0), 0)
    assert explorer.dots[0].get_marker() == "^"
    move(explorer, (3.0, 0.0, 0.0), 0)
    assert explorer.dots[0].get_marker() == "o"


def test_a_kept_margin_pays_nothing_yet_softmax_still_does(explorer):
    move(explorer, (6.0, 2.0, 1.0), 0)
    assert "the car pays nothing, the frog pays nothing. The SVM loss is 0.0." in explorer.text
    assert "the softmax loss is 0.02." in explorer.text
