"""Whether a random generator was drawn from, and not set: its state must lie ahead.

PCG64, the one of `np.random.default_rng`, goes through 2**128 states in a fixed order. What it
gives as 32 bits is half of a number of 64; the other half waits in its state for the next time.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

MULTIPLIER = 0x2360ED051FC65DA44385DF649FCCF645
ALL = 1 << 128  # states of one stream
FARTHEST = 1 << 40  # more numbers than anybody draws
SEARCHED = 1 << 22  # of the last numbers, for the half of one that waits

State = Mapping[str, Any]


def drawn(before: State, after: State) -> State | None:
    """The state `after` if drawing leads there from `before`, both of PCG64; None if not.

    Raises KeyError, TypeError or ValueError where `after` is no state at all.
    """
    here, increment = before["state"]["state"], before["state"]["inc"]
    numbers = after["state"]["state"], after["has_uint32"], after["uinteger"]
    there, waits, half = (int(number) for number in numbers)
    if after["bit_generator"] != "PCG64" or after["state"]["inc"] != increment:
        return None
    steps = distance(here, there % ALL, increment)
    if steps is None:
        return None
    state: dict[str, Any] = {
        "bit_generator": "PCG64",
        "state": {"state": there % ALL, "inc": increment},
        "has_uint32": int(waits != 0),
        "uinteger": half % (1 << 32),
    }
    waited = before["has_uint32"] and half == before["uinteger"]
    if not waits or waited or half in _halves(state, min(steps, SEARCHED)):
        return state
    # So far back nobody looks: the half is lost, which a right answer hardly ever notices.
    return state | {"has_uint32": 0} if steps > SEARCHED else None


def distance(here: int, there: int, increment: int) -> int | None:
    """How many steps lead from one state to another; None if FARTHEST or more."""
    # The lowest n bits repeat after 2**n steps, so each bit of the distance shows in its turn.
    steps, bit, multiplier = 0, 1, MULTIPLIER
    while here != there:
        if bit == FARTHEST:
            return None
        if (here ^ there) & bit:
            here = (here * multiplier + increment) % ALL
            steps += bit
        increment = (multiplier + 1) * increment % ALL
        multiplier = multiplier * multiplier % ALL
        bit <<= 1
    return steps


def _halves(state: State, count: int) -> np.ndarray:
    """The upper halves of the last `count` numbers drawn on the way to `state`."""
    generator: Any = np.random.PCG64()
    generator.state = state
    generator.advance(ALL - count)
    return np.asarray(generator.random_raw(count)) >> 32
