"""Things of the wrong kind, and the rest."""

import ast
import re

from handgrad.advice.rules import (
    MAKE_AN_ARRAY,
    NOTHING_RETURNED,
    ROUND,
    Says,
    owner_of,
    rule,
    say,
    side,
    sides_of,
    why_none,
)
from handgrad.scene import (
    FUNCTIONS,
    Scene,
    a,
)


@rule(TypeError, r"^(\S+?)\(\) (takes|missing|got an unexpected)")
def _arguments(scene: Scene, match: re.Match[str]) -> Says:
    name = match[1]
    positional = re.search(r"takes (\d+) positional arguments? but (\d+)", scene.message)
    if name.split(".")[-1] in ("vstack", "hstack", "concatenate", "stack", "column_stack"):
        return "", f"The arrays go in together, as one list: np.{name}([a, b])."
    if "takes no arguments" in scene.message:
        return "", "A class takes what its __init__ takes: two underscores on each side."
    if re.search(r"\(self\b", scene.text(scene.node)):
        return "", "self goes in by itself: leave it out of the brackets."
    if positional and "." in name and int(positional[2]) == int(positional[1]) + 1:
        return "", "Is `self` missing as the first parameter of the method?"
    if not scene.where:
        return "", "Keep the first line of the function, `def` and its arguments, as it was given."
    return "", "Compare the call with the first line of the function."


say(
    TypeError,
    r"^Cannot interpret '(.*)' as a data type",
    r"\1 was taken for a type of number",
    "A shape is one tuple: np.zeros((2, 3)), with two pairs of brackets.",
)


@rule(TypeError, r"^'(\S+)' object is not (callable|subscriptable|iterable)")
@rule(TypeError, r"^cannot (unpack) non-iterable (\S+) object")
def _not_able(scene: Scene, match: re.Match[str]) -> Says:
    kind, able = match.groups()
    if kind == "unpack":
        kind, able = able, kind
    owner, what = owner_of(scene), a(kind)
    if kind == "NoneType":
        return f"{owner} is None", why_none(owner)
    match able:
        case "callable":
            hint = "Round brackets call: is a * missing before them, or are [ ] meant?"
            return f"{owner} is {what}, not a function", hint
        case "subscriptable" if kind.removeprefix("numpy.") in FUNCTIONS:
            return f"{owner} is a function", "Square brackets index: to call it, use ( )."
        case "subscriptable":
            hint = "Is there an index too many, or was it added up before?"
            return f"{owner} is {what}, which has no entries", hint
        case "unpack":
            return f"there are several names on the left, but {what} on the right", ""
    if kind == "int":
        return f"{owner} is a number, not a row of things", "range(n) counts from 0 to n - 1."
    return f"{owner} is {what}, not a row of things", "Is it what you expect? Print it."


@rule(TypeError, r"^object of type '(\S+)' has no len")
def _no_len(scene: Scene, match: re.Match[str]) -> Says:
    if match[1] == "NoneType":
        return "it is None, which has no length", NOTHING_RETURNED
    return f"it is {a(match[1])}, which has no length", "Is it one number where you expect many?"


@rule(TypeError, r"^'(\S+)' object does not support item assignment")
def _no_assignment(scene: Scene, match: re.Match[str]) -> Says:
    hint = "A tuple stays as it is: use a list or an array." if match[1] == "tuple" else ""
    return f"it is {a(match[1])}, whose entries cannot be set", hint or "Is it what you expect?"


@rule(TypeError, r"^unsupported operand type\(s\) for (\S+): '(.*)' and '(.*)'")
@rule(TypeError, r"^'(\S+)' not supported between instances of '(.*)' and '(.*)'")
@rule(TypeError, r"^(can) only concatenate (list) \(not \"(.*)\"\) to list")
def _operation(scene: Scene, match: re.Match[str]) -> Says:
    sign, left, right = match.groups()
    sign = "+" if sign == "can" else sign.rstrip(":")
    told = f"{a(left)} {sign} {a(right)} makes no sense"
    if "NoneType" in (left, right):
        none = side(scene, 0 if left == "NoneType" else 1)
        return f"{none} is None", why_none(none)
    if {left, right} & {"list", "tuple"}:
        return told, "Lists do not compute: " + MAKE_AN_ARRAY
    if FUNCTIONS & {left.removeprefix("numpy."), right.removeprefix("numpy.")}:
        return told, "Is a function not called: are its ( ) missing?"
    return told, "Print both before the line."


say(
    TypeError,
    r"^can only concatenate str \(not \"(.*)\"\) to str",
    r"text + \1 makes no sense",
    'An f-string puts a value into text: f"loss {x}".',
)
say(
    TypeError,
    r"^can't multiply sequence by non-int of type '(.*)'",
    r"a list times a \1 makes no sense",
    "Lists do not compute: " + MAKE_AN_ARRAY,
)


@rule(TypeError, r"^bad operand type for (?:unary )?(\S+): '(.*)'")
def _unary(scene: Scene, match: re.Match[str]) -> Says:
    hint = {"NoneType": NOTHING_RETURNED, "list": MAKE_AN_ARRAY, "tuple": MAKE_AN_ARRAY}
    return f"{match[1].rstrip('()')} of {a(match[2])} makes no sense", hint.get(match[2], "")


say(TypeError, r"numpy boolean (?:subtract|negative)", "true and false do not subtract",
    "~ turns a mask around, and .astype(float) makes numbers 0 and 1 of it.")  # fmt: skip
say(
    TypeError,
    r"^Cannot cast array data from dtype\('(\w+)'\) to dtype\('(\w+)'\)",
    r"whole numbers (\2) are wanted, but \1 came",
    "Labels and indices are whole numbers: .astype(int) makes them.",
)
say(
    TypeError,
    r"^'(\S+)' object cannot be interpreted as an integer|^expected a sequence of integers",
    "a whole number is wanted, but a float came",
    ROUND,
)


@rule(TypeError, r"^only integer scalar arrays can be converted to a scalar index")
def _no_whole(scene: Scene, match: re.Match[str]) -> Says:
    if isinstance(scene.node, ast.Call):
        name = scene.text(scene.node.func)
        if "stack" in name or "concatenate" in name:
            return (
                "the arrays are not in one list",
                f"They go in together, as one list: {name}([a, b]).",
            )
        if name == "range":
            return "range wants a number, but an array came", "range(len(a)) goes over its rows."
    return "a whole number is wanted, but an array came", ROUND


@rule(TypeError, r"^only (?:0-dimensional|length-1|size-1) arrays can be converted")
def _one_number(scene: Scene, match: re.Match[str]) -> Says:
    name = scene.text(scene.node.func) if isinstance(scene.node, ast.Call) else ""
    if name.startswith("math."):
        return f"{name} takes one number", f"np.{name[5:]} goes entry by entry."
    return "one number is wanted, but an array came", "Is a sum or an index missing?"


@rule(TypeError, r"^Cannot cast ufunc '\w+' output from dtype\('(\w+)'\) to dtype\('(\w+)'\)")
def _cast(scene: Scene, match: re.Match[str]) -> Says:
    made = "float, or `np.zeros` without dtype=int" if "zeros" in scene.source else "float"
    array = side(scene, 0) if sides_of(scene) else "the array"
    told = f"{array} holds whole numbers ({match[2]}) and cannot take on {match[1]} in place"
    return told, f"Make it of floats first, with .astype({made}), or make a new array."


say(
    TypeError,
    r"^ufunc '(\w+)' (?:not supported|did not contain a loop)|^loop of ufunc does not support",
    "one of the arrays holds something else than numbers",
    "Print it and its dtype: is there None or text in it?",
)
say(TypeError, r"doesn't define __round__", "round takes one number", "np.round goes over arrays.")


@rule(ZeroDivisionError)
def _zero(scene: Scene, match: re.Match[str]) -> Says:
    divisor = side(scene, 1) if sides_of(scene) else "the divisor"
    return f"{divisor} is 0", "Print it: what makes it 0?"


say(
    RecursionError,
    "",
    "it calls itself again and again",
    "Has your function the name of the one that it wants to call?",
)
say(OverflowError, r"out of bounds for u?int", "", "Compute in floats: .astype(float) first.")
say(MemoryError, "", "the result would be larger than memory",
    "Print the shapes: broadcasting may make one of them huge.")  # fmt: skip
say(ImportError, "", "", "NumPy and Python's own modules are all that is needed.")


@rule(AssertionError)
def _assert(scene: Scene, match: re.Match[str]) -> Says:
    return (scene.message or "what it asserts does not hold"), ""
