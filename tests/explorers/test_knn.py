"""Neighbours and folds: the votes and accuracies that are told, against plain loops."""

import numpy as np
import pytest

from handgrad.explorers.knn import EDGE, SIDE, Folds, Neighbours
from handgrad.figures.knn import plane_points

X, Y = plane_points()


@pytest.fixture(scope="module")
def neighbours():
    return Neighbours()


@pytest.fixture(scope="module")
def folds():
    return Folds()


def move(neighbours, x, k, metric):
    with neighbours.at_once():
        neighbours.probe[0].value, neighbours.probe[1].value = x
        neighbours.k.value, neighbours.metric.value = k, metric


def vote(x, k, metric, X=X, y=Y):
    """The votes for each class, and the distance of the farthest voter."""
    power = {"L1": 1, "L2": 2}[metric]
    lengths = [float(np.linalg.norm(x - point, ord=power)) for point in X]
    order = sorted(range(len(X)), key=lambda i: lengths[i])[:k]
    return [sum(y[i] == c for i in order) for c in range(3)], lengths[order[-1]]


@pytest.mark.parametrize("metric", ["L1", "L2"])
@pytest.mark.parametrize("k", [1, 4, 25])
@pytest.mark.parametrize("x", [(0.3, -0.2), (-2.5, 3.0), (0.0, 0.3)])
def test_votes_are_those_of_the_nearest(neighbours, x, k, metric):
    before = neighbours.png()
    move(neighbours, x, k, metric)
    assert neighbours.png() != before
    counts, farthest = vote(np.array(x), k, metric)
    listed = ", ".join(f"{count} for class {c}" for c, count in enumerate(counts))
    assert (
        f"{farthest:.2f} away. Votes: {listed}. Class {np.argmax(counts)} wins" in neighbours.text
    )
    assert [bar.get_width() * k for bar in neighbours.bars] == pytest.approx(counts)
    assert len(neighbours.threads.get_segments()) == k


def test_a_tie_goes_to_the_smallest_label_and_is_told(neighbours):
    for x0 in np.linspace(-1, 1, 21).round(1):
        move(neighbours, (x0, 0.0), 2, "L2")
        counts, _ = vote(np.array([x0, 0.0]), 2, "L2")
        tied = [str(c) for c in range(3) if counts[c] == max(counts)]
        told = f"Class {tied[0]} wins, the smallest label of the tied {' and '.join(tied)}."
        assert (told in neighbours.text) == (len(tied) > 1)


def test_regions_are_the_votes_of_their_places(neighbours):
    for metric in ("L1", "L2"):
        move(neighbours, (0.0, 0.0), 5, metric)
        picture = np.asarray(neighbours.regions.image.get_array())
        side = np.linspace(-EDGE, EDGE, SIDE)
        border = neighbours.regions.palette[-1]
        for row, column in np.random.default_rng(1).integers(SIDE, size=(30, 2)):
            counts, _ = vote(np.array([side[column], side[row]]), 5, metric)
            colour = neighbours.regions.palette[np.argmax(counts)]
            assert (picture[row, column] == colour).all() or (picture[row, column] == border).all()


def test_the_reach_is_a_circle_in_l2_and_a_square_on_its_tip_in_l1(neighbours):
    for metric, power in (("L1", 1), ("L2", 2)):
        move(neighbours, (0.5, -0.5), 7, metric)
        _, farthest = vote(np.array([0.5, -0.5]), 7, metric)
        around = np.stack(neighbours.reach.get_data(), axis=1) - [0.5, -0.5]
        assert np.linalg.norm(around, ord=power, axis=1) == pytest.approx(farthest)


@pytest.mark.parametrize(("n", "k"), [(5, 5), (7, 1), (10, 25), (2, 25)])
def test_every_fold_validates_once(folds, n, k):
    folds.folds.value, folds.k.value = n, k
    accuracies = []
    for now, fold in enumerate(np.array_split(np.arange(60), n), start=1):
        folds.round.value = now
        others = np.setdiff1d(np.arange(60), fold)
        winners = [np.argmax(vote(X[i], k, "L2", X[others], Y[others])[0]) for i in fold]
        accuracies.append(np.mean(winners == Y[fold]))
        assert folds.text.startswith(
            f"Round {now} of {n}: fold {now - 1}, the {len(fold)} examples {fold[0]} to "
            f"{fold[-1]}, validates, and the other {60 - len(fold)} train."
        )
        assert folds.text.endswith(
            f"the mean of the rounds so far is {np.mean(accuracies):.2f}, their spread "
            f"{np.std(accuracies):.2f}."
        )
        assert [block.get_visible() for block in folds.blocks] == [i < now for i in range(10)]
        assert (folds.blocks[now - 1].get_x(), folds.blocks[now - 1].get_width()) == (
            fold[0],
            len(fold),
        )


def test_fewer_folds_bring_the_round_back(folds):
    folds.folds.value = 8
    folds.round.value = 8
    before = folds.png()
    folds.folds.value = 3
    assert folds.round.value == 3
    assert folds.text.startswith("Round 3 of 3")
    assert folds.png() != before
