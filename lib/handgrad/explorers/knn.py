"""Explorers of chapter 01: `Neighbours`, the voters of a point in the plane; `Folds`, which fold
validates.
"""

from typing import Any

import ipywidgets as widgets
import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from handgrad.explorers.base import CHOICE, SLIDER, Explorer, player
from handgrad.explorers.regions import Regions
from handgrad.figures.knn import distances, plane_points, votes
from handgrad.figures.style import BLACK, BLUE, COLOURS, GREY, MARKERS, ORANGE, figure
from handgrad.models import cross_validate

EDGE, SIDE = 3, 151  # the plane from -EDGE to EDGE, in SIDE x SIDE dots
FOLDS = 10  # at most
LARGEST_K = 25


class Neighbours(Explorer):
    """A point to move among 60 others, its k nearest by L1 or L2, and their vote."""

    def __init__(self) -> None:
        self.X, self.y = plane_points()
        self.k = widgets.IntSlider(5, min=1, max=LARGEST_K, description="k", **SLIDER)
        self.metric = widgets.ToggleButtons(
            options=["L1", "L2"],
            value="L2",
            description="distance",
            **CHOICE,
        )
        self.probe = [
            widgets.FloatSlider(
                x, min=-EDGE, max=EDGE, step=0.1, description=f"point: x{i}", **SLIDER
            )
            for i, x in enumerate([0.3, 0.1])
        ]
        for slider in self.probe:
            slider.readout_format = ".1f"
        self.votes: dict[str, np.ndarray] = {}  # of the places of the plane, by the metric

        fig, (plane, shares) = figure(4.0, 1, 2, width_ratios=[1.25, 1])
        moves = {"animated": True}
        self.regions = Regions(plane, EDGE)
        self.reach = plane.plot([], color=GREY, linewidth=1, linestyle="--", **moves)[0]
        self.threads = plane.add_collection(
            LineCollection([], colors=BLACK, linewidths=0.8, **moves)
        )
        for c in range(3):
            look = {"color": COLOURS[c], "markersize": 6, "markeredgecolor": "white"}
            plane.plot(*self.X[self.y == c].T, MARKERS[c], **look, **moves)
            shares.plot([-0.1], [c], MARKERS[c], color=COLOURS[c], markersize=9, clip_on=False)
        (self.rings,) = plane.plot(
            [], "o", color="none", markeredgecolor=BLACK, markersize=11, **moves
        )
        (self.point,) = plane.plot(
            [], "*", color=BLACK, markersize=15, markeredgecolor="white", zorder=4, **moves
        )
        self.bars = shares.barh(range(3), [0.0] * 3, height=0.5, color=COLOURS[:3], **moves)
        self.counts = [shares.text(0, c, "", va="center", **moves) for c in range(3)]
        shares.set(xlim=(-0.2, 1.4), ylim=(2.6, -0.6), xticks=[0, 0.5, 1], yticks=range(3))
        shares.set(yticklabels=[f"class {c}" for c in range(3)], xlabel="share of the votes")
        shares.grid(False, axis="y")
        self.title = shares.set_title(" ", **moves)
        super().__init__(fig, [[self.k, self.metric], self.probe])

    def draw(self) -> str:
        k, metric = self.k.value, self.metric.value
        if metric not in self.votes:
            side = np.linspace(-EDGE, EDGE, SIDE)
            grid = np.stack(np.meshgrid(side, side), axis=-1)
            self.votes[metric] = votes(grid, self.X, self.y, metric)
        self.regions.update(self.votes[metric][..., k - 1, :].argmax(axis=-1))

        x = np.array([slider.value for slider in self.probe])
        lengths = distances(x, self.X, metric)
        nearest = np.argsort(lengths, kind="stable")[:k]
        reach = lengths[nearest[-1]]
        self.threads.set_segments([(x, voter) for voter in self.X[nearest]])
        self.rings.set_data(*self.X[nearest].T)
        self.point.set_data(*x[:, np.newaxis])
        # All places at one distance: a circle in L2, a square on its tip in L1.
        angles = np.linspace(0, 2 * np.pi, 5 if metric == "L1" else 73)
        self.reach.set_data(x[0] + reach * np.cos(angles), x[1] + reach * np.sin(angles))

        counts = np.bincount(self.y[nearest], minlength=3)
        winner = int(counts.argmax())
        for c, (bar, text, count) in enumerate(zip(self.bars, self.counts, counts, strict=True)):
            bar.set_width(count / k)
            text.set(
                x=count / k + 0.03,
                text=f"{count} of {k}",
                weight="bold" if c == winner else "normal",
            )
        self.title.set_text(f"class {winner} wins")
        tied = [str(c) for c in range(3) if counts[c] == counts.max()]
        tie = f", the smallest label of the tied {' and '.join(tied)}" if len(tied) > 1 else ""
        listed = ", ".join(f"{count} for class {c}" for c, count in enumerate(counts))
        asked = (
            f"{k} nearest points by {metric}, the farthest of them"
            if k > 1
            else (f"nearest point by {metric},")
        )
        return (
            f"The star at ({x[0]:.1f}, {x[1]:.1f}) asks its {asked} {reach:.2f} away. Votes: "
            f"{listed}. Class {winner} wins{tie}."
        )


class Folds(Explorer):
    """Rounds of cross-validation on 60 points: in each, another fold validates."""

    def __init__(self) -> None:
        self.X, self.y = plane_points()
        self.round = widgets.IntSlider(1, min=1, max=5, description="round", **SLIDER)
        self.folds = widgets.IntSlider(5, min=2, max=FOLDS, description="folds", **SLIDER)
        self.k = widgets.IntSlider(5, min=1, max=LARGEST_K, description="k", **SLIDER)
        self.folds.observe(lambda change: self.round.set_trait("max", change.new), names="value")

        fig, (strips, scores) = figure(3.6, 1, 2, width_ratios=[2.2, 1], sharey=True)
        moves: dict[str, Any] = {"animated": True}
        rows = range(1, FOLDS + 1)
        self.strips = [
            strips.add_patch(Rectangle((0, i - 0.4), 60, 0.8, linewidth=1.5, **moves)) for i in rows
        ]
        self.blocks = [
            strips.add_patch(
                Rectangle(
                    (0, i - 0.4), 1, 0.8, facecolor=ORANGE, edgecolor=BLACK, hatch="///", **moves
                )
            )
            for i in rows
        ]
        self.cuts = strips.add_collection(LineCollection([], colors="white", linewidths=2, **moves))
        strips.set(xlim=(-0.5, 60.5), ylim=(FOLDS + 0.6, 0.3), xlabel="example", ylabel="round")
        strips.set(yticks=list(rows), xticks=range(0, 61, 10))
        strips.grid(False)
        (self.dots,) = scores.plot(
            [], "o", color=BLUE, markersize=8, clip_on=False, zorder=3, **moves
        )
        self.mean = scores.axvline(0, color=ORANGE, linestyle="--", **moves)
        scores.set(xlim=(0, 1.03), xlabel="accuracy on the fold", xticks=[0, 0.5, 1])
        self.titles = [ax.set_title(" ", **moves) for ax in (strips, scores)]
        super().__init__(fig, [player(self.round, interval=900), [self.folds, self.k]])

    def draw(self) -> str:
        now, n, k = self.round.value, self.folds.value, self.k.value
        parts = np.array_split(np.arange(len(self.y)), n)
        edges = [0, *np.cumsum([len(part) for part in parts])]
        for i, (strip, block) in enumerate(zip(self.strips, self.blocks, strict=True)):
            strip.set_visible(i < n)
            strip.set_facecolor("#b3d1e8" if i < now else "#ececec")
            strip.set_edgecolor(BLACK if i == now - 1 else "none")
            block.set_visible(i < now)
            if i < n:
                block.set(x=edges[i], width=len(parts[i]))
        self.cuts.set_segments([[(x, 0.5), (x, n + 0.5)] for x in edges[1:-1]])

        accuracies = cross_validate(self.X, self.y, [k], n)[0, :now]
        mean, spread = accuracies.mean(), accuracies.std()
        self.dots.set_data(accuracies, np.arange(1, now + 1))
        self.mean.set_xdata([mean, mean])
        self.titles[0].set_text(
            f"round {now}: fold {now - 1} validates (hatched), the others train"
        )
        self.titles[1].set_text(f"mean {mean:.2f}, spread {spread:.2f}")
        first, last = parts[now - 1][[0, -1]]
        return (
            f"Round {now} of {n}: fold {now - 1}, the {len(parts[now - 1])} examples {first} to "
            f"{last}, validates, and the other {len(self.y) - len(parts[now - 1])} train. With "
            f"k = {k} it is right on {accuracies[-1]:.0%} of them; the mean of the rounds so far "
            f"is {mean:.2f}, their spread {spread:.2f}."
        )
