"""What a rule of advice is made of.

A rule has the exception's class, a pattern of its message, and either two texts, into which groups
of the pattern go, or a function of the scene and the match; a function that returns None has
nothing to say. A text `told` that is '' leaves the message as it is.
"""

import ast
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from handgrad.scene import Scene

Says = tuple[str, str] | None  # told and hint
Rule = Callable[[Scene, re.Match[str]], Says]

RULES: list[tuple[type[BaseException], re.Pattern[str], Rule]] = []

MAKE_AN_ARRAY = "np.array(...) makes an array of a list."
NOTHING_RETURNED = "A function that ends without `return` gives None."
IN_PLACE = "sort, append and the like change what they are called on and return None."
ROUND = "`//` divides to a whole number, and int(...) makes one of a float."
SYMBOLS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.MatMult: "@",
    ast.FloorDiv: "//", ast.Mod: "%", ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=",
    ast.Eq: "==", ast.NotEq: "!=", ast.BitAnd: "&", ast.BitOr: "|",
}  # fmt: skip


def rule(kind: type[BaseException], pattern: str = "") -> Callable[[Rule], Rule]:
    """Register a function for exceptions of a class whose message has the pattern."""

    def register(function: Rule) -> Rule:
        RULES.append((kind, re.compile(pattern), function))
        return function

    return register


def say(kind: type[BaseException], pattern: str, told: str, hint: str) -> None:
    """Register two texts for exceptions of a class whose message has the pattern."""
    rule(kind, pattern)(lambda scene, match: (match.expand(told), match.expand(hint)))


def sides_of(scene: Scene) -> list[ast.expr]:
    """The two sides of an operation; [] if it has not two."""
    match scene.node:
        case ast.BinOp(left, _, right) | ast.Compare(left, _, [right]):
            return [left, right]
        case ast.AugAssign(left, _, right) | ast.Call(ast.Attribute(left, "dot"), [right]):
            return [left, right]
        case ast.Call(ast.Attribute(), [left, right, *_]):
            return [left, right]
    return []


def sign_of(scene: Scene) -> str:
    """What stands between the two sides; "and" if that is not known."""
    match scene.node:
        case ast.AugAssign(_, sign):
            return SYMBOLS.get(type(sign), "") + "="
        case ast.BinOp(_, sign) | ast.Compare(_, [sign]):
            return SYMBOLS.get(type(sign), "and")
    return "and"


def side(scene: Scene, number: int) -> str:
    """The left side (0) or the right one (1), as it is written."""
    sides = sides_of(scene)
    return f"`{scene.text(sides[number])}`" if sides else "one side"


def shapes_in(text: str) -> list[tuple[int, ...]]:
    """The shapes that a message of NumPy's names, "(7,4) (7,)"."""
    return [
        tuple(int(size) for size in re.findall(r"\d+", one))
        for one in re.findall(r"\((?:\d+,?)*\)", text)
    ]


def owner_of(scene: Scene) -> str:
    """What an operation works on, as it is written."""
    node: Any = scene.node
    parts = (getattr(node, name, None) for name in ("func", "value", "iter"))
    text = scene.text(next((part for part in parts if isinstance(part, ast.AST)), None))
    return f"`{text}`" if text else "it"


def why_none(written: str) -> str:
    """Why something may be None, by how it is written, in backticks."""
    if re.match(r"`self\.\w+`$", written):
        return f"Nothing has been stored in {written[1:-1]} yet: forward must do it."
    changes = re.search(r"\.(sort|append|fill|shuffle|extend|reverse|update)\(", written)
    return IN_PLACE if changes else NOTHING_RETURNED


def did_you_mean(name: str, names: Iterable[str], before: str = "") -> str:
    """A question for the closest of `names`, which stand after `before`; '' if none is close."""
    folded = {one.lower(): one for one in names if type(one) is str and not one.startswith("__")}
    close = get_close_matches(name.lower(), folded, n=1, cutoff=0.75)
    return f"Did you mean {before}{folded[close[0]]}?" if close else ""
