"""Scalar computational graphs: write an expression, run it forward, walk it backward.

    x, y, z = Input("x", -2.0), Input("y", 5.0), Input("z", -4.0)
    f = (x + y) * z
    f.forward()      # -12.0
    f.backward()     # x.grad is -4.0, y.grad -4.0, z.grad 3.0

Each operation knows its value and its local gradients; backward multiplies these by the upstream
gradient and adds what comes to each node. Source: the chain rule, in reverse order of computation.
"""

from __future__ import annotations

import math
from numbers import Real
from typing import Any


class Node:
    """A number in a graph: an operation on other nodes. `value` and `grad` are floats.

    `inputs` are the nodes it is computed from and `local` the local gradients with respect to
    them, known after forward.
    """

    symbol = "?"

    def __init__(self, *inputs: Node | float):
        self.inputs = [_node(one) for one in inputs]
        self.value = self.grad = 0.0
        self.local: list[float] = []
        self.forward()

    # Each operation takes as many values as it has inputs.
    def compute(self, *values: Any, **_: Any) -> tuple[float, list[float]]:
        """The value, and the local gradient with respect to each input."""
        raise NotImplementedError

    def order(self) -> list[Node]:
        """This node and all it depends on, each after its inputs."""
        found: list[Node] = []
        done: set[int] = set()

        def visit(node: Node) -> None:
            if id(node) not in done:
                done.add(id(node))
                for one in node.inputs:
                    visit(one)
                found.append(node)

        visit(self)
        return found

    def forward(self) -> float:
        """Compute the values of the whole graph, inputs first; returns this node's."""
        for node in self.order():
            if node.inputs:
                node.value, node.local = node.compute(*(one.value for one in node.inputs))
        return self.value

    def backward(self) -> None:
        """Leave in `grad` of every node the slope of this node with respect to it."""
        order = self.order()
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for one, local in zip(node.inputs, node.local, strict=True):
                one.grad += local * node.grad

    def __add__(self, other: Node | float) -> Node:
        return Add(self, other)

    def __mul__(self, other: Node | float) -> Node:
        return Mul(self, other)

    def __sub__(self, other: Node | float) -> Node:
        return Add(self, Mul(other, -1))

    def __truediv__(self, other: Node | float) -> Node:
        return Mul(self, Reciprocal(other))

    def __pow__(self, exponent: float) -> Node:
        return Power(self, exponent)

    def __neg__(self) -> Node:
        return Mul(self, -1)

    def __radd__(self, other: Node | float) -> Node:
        return Add(other, self)

    def __rmul__(self, other: Node | float) -> Node:
        return Mul(other, self)

    def __rsub__(self, other: Node | float) -> Node:
        return Add(other, Mul(self, -1))

    def __rtruediv__(self, other: Node | float) -> Node:
        return Reciprocal(self) if other == 1 else Mul(other, Reciprocal(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}(value={self.value:g}, grad={self.grad:g})"


class Input(Node):
    """A named number that a graph starts from. Raises TypeError if `value` is no number."""

    def __init__(self, name: str, value: float):
        self.name = self.symbol = name
        super().__init__()
        self.value = _number(value)


class Constant(Node):
    """A number that is part of the expression."""

    def __init__(self, value: float):
        super().__init__()
        self.value = _number(value)
        self.symbol = f"{self.value:g}"


class Add(Node):
    symbol = "+"

    def compute(self, x: float, y: float) -> tuple[float, list[float]]:
        return x + y, [1.0, 1.0]


class Mul(Node):
    symbol = "×"

    def compute(self, x: float, y: float) -> tuple[float, list[float]]:
        return x * y, [y, x]


class Max(Node):
    """The larger of two; in a tie the gradient goes to the first."""

    symbol = "max"

    def compute(self, x: float, y: float) -> tuple[float, list[float]]:
        return max(x, y), [float(x >= y), float(x < y)]


class Exp(Node):
    symbol = "exp"

    def compute(self, x: float) -> tuple[float, list[float]]:
        return math.exp(x), [math.exp(x)]


class Log(Node):
    symbol = "log"

    def compute(self, x: float) -> tuple[float, list[float]]:
        return math.log(x), [1 / x]


class Reciprocal(Node):
    symbol = "1/x"

    def compute(self, x: float) -> tuple[float, list[float]]:
        return 1 / x, [-1 / x**2]


class Power(Node):
    """x to a fixed power."""

    def __init__(self, x: Node | float, exponent: float):
        self.exponent = _number(exponent)
        self.symbol = f"^{self.exponent:g}"
        super().__init__(x)

    def compute(self, x: float) -> tuple[float, list[float]]:
        return x**self.exponent, [self.exponent * x ** (self.exponent - 1)]


class Sigmoid(Node):
    symbol = "σ"

    def compute(self, x: float) -> tuple[float, list[float]]:
        y = 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
        return y, [y * (1 - y)]


def _node(thing: Node | float) -> Node:
    return thing if isinstance(thing, Node) else Constant(thing)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, Real):
        raise TypeError(f"A graph is made of numbers and nodes; {value!r} is neither.")
    return float(value)
