"""What is said of each kind of exception: in a few words what did not fit, and what is common."""

from handgrad.advice import indices, kinds, names, shapes  # noqa: F401  (they register the rules)
from handgrad.advice.rules import RULES, Says
from handgrad.scene import Scene, short


def advise(scene: Scene) -> Says:
    """The first rule's say; None where there is none for this exception."""
    for kind, pattern, rule in RULES:
        match = pattern.search(scene.message) if issubclass(type(scene.error), kind) else None
        says = rule(scene, match) if match else None
        if says:
            told, hint = says
            return told or short(scene.message.rstrip(". "), 200), hint
    return None
