# right: a function asked for each gate
from collections import OrderedDict


def pattern(gate):
    if gate == "add":
        return "distributor"
    return "router" if gate == "max" else "switcher"


def gate_patterns():
    return OrderedDict((gate, pattern(gate)) for gate in ["mul", "max", "add"])
