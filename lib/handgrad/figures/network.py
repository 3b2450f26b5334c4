"""Pictures of chapter 07: how training goes, what hidden units look for, what goes wrong."""

import numpy as np

from handgrad.figures.style import (
    BLUE,
    GRAY,
    GREY,
    ORANGE,
    RED,
    figure,
    hide_axes,
    image_grid,
    show,
)


def digits(images: np.ndarray, labels: np.ndarray) -> None:
    """A row of digits `(N, side, side)` with their labels."""
    fig = image_grid(images, labels, cmap=GRAY)
    show(fig, "Handwritten digits: " + ", ".join(str(label) for label in labels) + ".")


def network_diagram(input_size: int, hidden_size: int, output_size: int) -> None:
    """The steps of the network from left to right, with the shape of what flows between them."""
    fig, ax = figure(1.9)
    hide_axes(ax)
    ax.set(xlim=(0, 15.4), ylim=(-1.5, 1.5))
    steps = ["Affine\nW1, b1", "Sigmoid", "Affine\nW2, b2", "Softmax", "cross-\nentropy"]
    flows = [
        f"x\n(N, {input_size})",
        f"a1\n(N, {hidden_size})",
        f"z1\n(N, {hidden_size})",
        f"a2\n(N, {output_size})",
        f"y\n(N, {output_size})",
        "L",
    ]
    arrow = {"arrowstyle": "->", "linewidth": 1.5}
    for i, step in enumerate(steps):
        left = 1.5 + 2.7 * i
        box = {"boxstyle": "round,pad=0.3", "facecolor": "#e8f1f8", "edgecolor": BLUE}
        ax.text(left + 0.75, 0, step, ha="center", va="center", bbox=box, fontsize=10)
    for i, flow in enumerate(flows):
        left = 2.7 * i - 0.05
        ax.annotate("", (left + 1.4, 0.1), (left + 0.35, 0.1), arrowprops=arrow | {"color": GREY})
        ax.annotate(
            "", (left + 0.35, -0.15), (left + 1.4, -0.15), arrowprops=arrow | {"color": RED}
        )
        ax.text(left + 0.85, 0.3, flow, ha="center", va="bottom", fontsize=9)
    ax.text(
        0.3,
        -1.2,
        "grey: forward, values    red: backward, gradients of the same shapes",
        fontsize=9,
        color=GREY,
    )
    show(
        fig,
        f"The network: x (N, {input_size}) goes through Affine, Sigmoid and Affine to scores "
        f"(N, {output_size}), then through softmax and cross-entropy to the loss L; gradients "
        "flow back the same way.",
    )


def training_curves(history: dict[str, list[float]], title: str = "") -> None:
    """Loss of every step, and accuracy after every epoch, side by side.

    `history` holds `loss` (one a step), `train_accuracy` and `test_accuracy` (one an epoch).
    """
    loss = np.asarray(history["loss"], dtype=float)
    train, test = history["train_accuracy"], history["test_accuracy"]
    fig, (left, right) = figure(2.9, 1, 2)
    fig.suptitle(title)
    left.plot(loss, color=GREY, alpha=0.4, linewidth=1, label="each mini-batch")
    window = max(len(loss) // 50, 1)
    smooth = np.convolve(loss, np.ones(window) / window, mode="valid")
    left.plot(np.arange(len(smooth)) + window - 1, smooth, color=BLUE, label=f"mean of {window}")
    left.set(title="Loss", xlabel="step", ylim=(0, None))
    left.legend()
    epochs = np.arange(1, len(test) + 1)
    right.plot(epochs, train, color=BLUE, marker="o", markersize=3, label="training digits")
    right.plot(epochs, test, color=ORANGE, marker="s", markersize=3, label="test digits")
    right.set(title="Accuracy", xlabel="epoch", ylim=(None, 1.0))
    right.legend(loc="lower right")
    show(
        fig,
        f"Training curves: the loss falls from {loss[0]:.2f} to {smooth[-1]:.2f}; after "
        f"{len(test)} epochs the accuracy is {train[-1]:.3f} on the training digits and "
        f"{test[-1]:.3f} on the test digits.",
    )


def hidden_units(W1: np.ndarray, side: int, count: int = 20) -> None:
    """The weights into the first hidden units, each as an image of `side` x `side` pixels."""
    count = min(count, W1.shape[1])
    units = W1[:, :count].T.reshape(count, side, side)
    largest = np.abs(units).max()
    fig = image_grid(units, range(count), cmap="PuOr", vmin=-largest, vmax=largest)
    show(
        fig,
        f"The incoming weights of {count} hidden units as images of {side} x {side} pixels: "
        "orange pixels lower the unit's input, purple ones raise it.",
    )


def wrong_digits(images: np.ndarray, predicted: np.ndarray, labels: np.ndarray) -> None:
    """Up to 20 digits whose predicted class is not their label, with both numbers."""
    wrong = np.flatnonzero(predicted != labels)
    shown = wrong[:20]
    if len(wrong) == 0:
        print("Every digit is recognised.")
        return
    titles = [f"{predicted[i]}, is {labels[i]}" for i in shown]
    heading = f"{len(wrong)} of {len(labels)} digits are wrong; predicted class, then the label"
    fig = image_grid(images[shown], titles, heading=heading, cmap=GRAY)
    show(
        fig,
        f"{len(wrong)} of {len(labels)} test digits are misread. The first: "
        + "; ".join(f"a {labels[i]} read as {predicted[i]}" for i in shown[:5])
        + ".",
    )


def compare_runs(histories: dict[str, dict[str, list[float]]]) -> None:
    """Loss (smoothed) and test accuracy of several runs, one line each; keys are the labels."""
    fig, (left, right) = figure(3.1, 1, 2)
    for style, (label, history) in zip(["-", "--", ":", "-."], histories.items(), strict=False):
        loss = np.asarray(history["loss"], dtype=float)
        window = max(len(loss) // 50, 1)
        smooth = np.convolve(loss, np.ones(window) / window, mode="valid")
        left.plot(smooth, style, label=label)
        accuracy = history["test_accuracy"]
        right.plot(np.arange(1, len(accuracy) + 1), accuracy, style, label=label)
    left.set(title="Loss", xlabel="step", ylim=(0, None))
    right.set(title="Test accuracy", xlabel="epoch", ylim=(0, 1))
    right.legend(loc="lower right")
    final = ", ".join(f"{label}: {h['test_accuracy'][-1]:.3f}" for label, h in histories.items())
    show(fig, f"Loss and test accuracy of several runs. Final test accuracy: {final}.")
