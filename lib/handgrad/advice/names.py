"""Names and attributes that are not there."""

import ast
import re
from types import ModuleType
from typing import Any

import numpy as np

from handgrad.advice.rules import (
    MAKE_AN_ARRAY,
    Says,
    did_you_mean,
    rule,
    why_none,
)
from handgrad.scene import (
    UNKNOWN,
    Scene,
    is_number,
    kind_of,
    name_of_type,
)


@rule(UnboundLocalError, r"'(\w+)'")
def _unbound(scene: Scene, match: re.Match[str]) -> Says:
    told = f"{match[1]} has no value yet"
    hint = f"A function that assigns to {match[1]} has a {match[1]} of its own: "
    if match[1] in scene.names:
        return told, f"{hint}give it another name, not that of something outside."
    return told, f"{hint}set it before the loop or the `if`, as in `{match[1]} = 0`."


@rule(NameError, r"name '(\w+)' is not defined")
def _name(scene: Scene, match: re.Match[str]) -> Says:
    name = match[1]
    told = f"{name} is not defined here"
    owner = scene.locals.get("self", UNKNOWN)
    if owner is not UNKNOWN and name in _own_names(owner):
        return told, f"Inside a class it is self.{name}."
    if name == "self":
        return told, "self must be the method's first parameter: def forward(self, x)."
    close = did_you_mean(name, scene.names)
    if close and name not in ("np", "plt"):
        return told, close
    return told, (
        "A typo? If a cell further up defines it, run that first (Run > Run All Above Selected"
        " Cell)."
    )


@rule(AttributeError)
def _attribute(scene: Scene, match: re.Match[str]) -> Says:
    if type(scene.error) is not AttributeError or type(scene.error.name) is not str:
        return None  # one of the student's own
    name, owner = scene.error.name, scene.error.obj
    base = scene.text(scene.node.value) if isinstance(scene.node, ast.Attribute) else ""
    known = f"`{base}`" if base else "it"
    if owner is None:
        return f"{known} is None", why_none(known)
    if type(owner) is ModuleType:
        module = owner.__name__
        return f"{module} has no {name}", did_you_mean(name, vars(owner), f"{base}.")
    if type(owner) is np.ndarray:
        if name == "append":
            return "an array does not grow", "Collect in a list; np.array(...) at the end."
        return f"an array has no {name}", did_you_mean(name, dir(np.ndarray), ".")
    if type(owner) in (list, tuple, dict, str) or is_number(owner):
        return f"{known} is {kind_of(owner)}, which has no {name}", _other_kind(name, owner, base)
    return _not_set(scene, name, owner, base)


def _other_kind(name: str, owner: Any, base: str) -> str:
    if type(owner) is dict and name in owner:
        return f"The entry of a dict is {base}[{name!r}]."
    if type(owner) in (list, tuple) and hasattr(np.ndarray, name):
        return MAKE_AN_ARRAY
    if type(owner) is bool and "==" in base:
        return "Lists are equal as a whole, arrays entry by entry: " + MAKE_AN_ARRAY
    if hasattr(np.ndarray, name):
        return "Only arrays have that."
    return did_you_mean(name, dir(type(owner)), ".")


def _not_set(scene: Scene, name: str, owner: Any, base: str) -> Says:
    """Of an attribute that an object of the student's does not have."""
    close = did_you_mean(name, _own_names(owner), f"{base}." if base else "")
    if not base:
        inside = f"Is `def {name}` inside the class, as far to the right as its other methods?"
        return f"{name_of_type(type(owner))} has no {name}", close or inside
    if base != "self":
        return f"{base} has no {name}", close
    told, setter = f"self.{name} is not set", "__init__ must set it"
    if scene.function.endswith(".backward"):
        setter = "forward must keep what backward needs"
    return told, close or f"{setter}: self.{name} = ..."


def _own_names(thing: Any) -> list[str]:
    """The attributes of an object of the student's, from its own dict and its classes'."""
    own = object.__getattribute__(thing, "__dict__") if hasattr(type(thing), "__dict__") else {}
    classes = type.__dict__["__mro__"].__get__(type(thing))
    shared = [n for one in classes[:-1] for n in type.__dict__["__dict__"].__get__(one)]
    return [n for n in [*own, *shared] if type(n) is str and not n.startswith("__")]
