"""The training of chapter 07: what it says is what an independent training gives."""

import re

import numpy as np
import pytest

from handgrad.data import load_digits
from handgrad.explorers.network import TRAIN, Training
from handgrad.models import TwoLayerNet
from handgrad.training import train as reference_train


def quiet(*args):
    return reference_train(*args, progress=False)


def trained(epochs, rate=10**-0.3, width=50):
    """The reference network after as many epochs, and the digits it is tested on."""
    (x, t), (x_test, t_test) = load_digits(one_hot=True)
    network = TwoLayerNet(64, width, 10, np.random.default_rng(0))
    for epoch in range(1, epochs + 1):
        rng = np.random.default_rng([1, epoch])
        quiet(network, x[:TRAIN], t[:TRAIN], x_test, t_test, rate, 20, 1, rng)
    return network, x_test, t_test


def test_the_first_view_is_a_network_that_has_not_learnt():
    explorer = Training()
    network, x, t = trained(0)
    assert "Epoch 0 of 20" in explorer.text
    assert f"{100 * network.accuracy(x, t):.1f} % of the test digits" in explorer.text
    assert len(explorer.params) == 1


def test_epochs_are_trained_when_asked_for_and_kept():
    explorer = Training()
    explorer.epoch.value = 3
    network, x, t = trained(3)
    wrong = np.flatnonzero(network.predict(x).argmax(axis=1) != t.argmax(axis=1))
    assert f"{len(wrong)} of 360 test digits are misread" in explorer.text
    assert f"the first a {t[wrong[0]].argmax()} read as" in explorer.text
    np.testing.assert_allclose(explorer.params[3]["W1"], network.params["W1"])
    at_three, text = bytes(explorer._image.value), explorer.text
    explorer.epoch.value = 1
    assert bytes(explorer._image.value) != at_three
    explorer.epoch.value = 3
    assert (bytes(explorer._image.value), explorer.text) == (at_three, text)


def test_a_new_rate_holds_from_where_the_slider_stands():
    explorer = Training()
    explorer.epoch.value = 4
    explorer.epoch.value = 2
    kept = explorer.params[2]["W1"].copy()
    before = bytes(explorer._image.value)
    explorer.rate.value = 0.1
    assert bytes(explorer._image.value) != before
    assert len(explorer.params) == 3
    assert len(explorer.previous) == 5
    explorer.epoch.value = 3
    np.testing.assert_array_equal(explorer.params[2]["W1"], kept)
    assert not np.allclose(explorer.params[3]["W1"], trained(3)[0].params["W1"])


def test_another_width_starts_anew():
    explorer = Training()
    explorer.epoch.value = 2
    explorer.width.value = 6
    assert explorer.epoch.value == 0
    assert "Epoch 0 of 20, from here on with learning rate 0.5, 6 hidden units" in explorer.text
    explorer.epoch.value = 1
    np.testing.assert_allclose(explorer.params[1]["W1"], trained(1, width=6)[0].params["W1"])
    explorer.width.value = 1
    assert "1 hidden unit:" in explorer.text


def test_a_rate_that_is_too_large_stays_usable():
    explorer = Training()
    explorer.rate.value = 10**1.5
    explorer.epoch.value = 4
    assert "Epoch 4 of 20" in explorer.text
    right = float(re.search(r"and ([\d.]+) % of the test digits", explorer.text)[1])
    assert right < 90
    mean = float(re.search(r"the loss is ([\d.]+)", explorer.text)[1])
    assert mean > explorer.means.axes.get_ylim()[1]  # yet it is seen, at the top of the axis
    for line in (explorer.losses, explorer.means):
        shown = line.get_ydata()
        assert len(shown)
        assert max(shown) < explorer.means.axes.get_ylim()[1]


def test_a_students_network_and_training_do_the_same():
    class Own(TwoLayerNet):
        def gradient(self, x, t):
            return super().gradient(x, t)

    def own_train(
        network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng
    ):
        return quiet(
            network, x_train, t_train, x_test, t_test, learning_rate, batch_size, epochs, rng
        )

    explorer, own = Training(), Training(Own, own_train)
    explorer.epoch.value = own.epoch.value = 2
    assert own.text == explorer.text


class Unsolved(TwoLayerNet):
    def loss_and_gradient(self, x, t):
        raise NotImplementedError


class WrongShape(TwoLayerNet):
    def predict(self, x):
        return super().predict(x)[:, :3]


def with_gradient(change):
    """The reference network, whose gradient is changed."""

    class Changed(TwoLayerNet):
        def gradient(self, x, t):
            return change(super().gradient(x, t))

    return Changed


def spoils(change):
    """A train that is right but then changes the parameters."""

    def spoiled(network, *args):
        history = quiet(network, *args)
        change(network)
        return history

    return spoiled


def takes_away_w2(network):
    del network.params["W2"]


def flattens_b1(network):
    network.params["b1"] = network.params["b1"].sum()


def replaces_params(network):
    network.params = {}


def removes_params(network):
    network.params = None


@pytest.mark.parametrize(
    ("network", "train", "said"),
    [
        (Unsolved, quiet, "gradient is not written yet: solve its exercise first."),
        (
            with_gradient(lambda gradient: None),
            quiet,
            "gradient should return a dict with the key W1.",
        ),
        (
            with_gradient(lambda gradient: {"W1": gradient["W1"]}),
            quiet,
            "gradient should return a dict with the key b1.",
        ),
        (
            with_gradient(lambda gradient: gradient | {"W2": gradient["W2"].T}),
            quiet,
            "gradient, under W2, should return shape (50, 10), but it returned shape (10, 50).",
        ),
        (
            with_gradient(lambda gradient: gradient | {"b2": gradient["b2"] * np.nan}),
            quiet,
            "gradient, under b2, returned a number that is not finite.",
        ),
        (
            WrongShape,
            quiet,
            "predict should return shape (720, 10), but it returned shape (720, 3).",
        ),
        (TwoLayerNet, lambda *args: None, "train should return a dict with the key loss."),
        (
            TwoLayerNet,
            lambda *args: {"loss": [1.0]},
            "train, under loss, should return shape (36,), but it returned shape (1,).",
        ),
        (
            TwoLayerNet,
            lambda *args: [][0],
            "train raised IndexError: list index out of range",
        ),
        (lambda *sizes: None, quiet, "params raised AttributeError: 'NoneType' object"),
        (
            TwoLayerNet,
            spoils(takes_away_w2),
            "train should leave params['W2'] an array of shape (50, 10).",
        ),
        (
            TwoLayerNet,
            spoils(flattens_b1),
            "train should leave params['b1'] an array of shape (50,).",
        ),
        (
            TwoLayerNet,
            spoils(replaces_params),
            "train should leave params['W1'] an array of shape (64, 50).",
        ),
        (TwoLayerNet, spoils(removes_params), "params raised AttributeError: 'NoneType' object"),
    ],
)
def test_a_wrong_student_is_told_in_one_sentence(network, train, said):
    explorer = Training(network, train)
    explorer.epoch.value = 1
    assert said in explorer.text
    assert 'role="alert"' in explorer._caption.value


def test_after_a_failure_the_next_right_move_works():
    calls = []

    def mended(*args):
        calls.append(args)
        return None if len(calls) == 1 else quiet(*args)

    explorer = Training(TwoLayerNet, mended)
    explorer.epoch.value = 1
    assert explorer.text == "train should return a dict with the key loss."
    explorer.epoch.value = 2
    np.testing.assert_allclose(explorer.params[2]["W1"], trained(2)[0].params["W1"])


@pytest.mark.parametrize(
    "change",
    [takes_away_w2, flattens_b1, replaces_params, removes_params],
    ids=lambda f: f.__name__,
)
def test_what_training_has_broken_is_made_anew(change):
    calls = []

    def mended(*args):
        calls.append(args)
        return (spoils(change) if len(calls) == 1 else quiet)(*args)

    explorer = Training(TwoLayerNet, mended)
    first = explorer.text
    explorer.epoch.value = 1
    assert 'role="alert"' in explorer._caption.value
    explorer.epoch.value = 0
    assert explorer.text == first
    explorer.epoch.value = 2
    np.testing.assert_allclose(explorer.params[2]["W1"], trained(2)[0].params["W1"])


def test_training_that_writes_into_the_digits_spoils_only_its_own():
    def writes(network, *args):
        history = quiet(network, *args)
        for array in args[:4]:
            array[...] = 0
        return history

    own, explorer = Training(TwoLayerNet, writes), Training()
    own.epoch.value = explorer.epoch.value = 2
    assert own.text == explorer.text
