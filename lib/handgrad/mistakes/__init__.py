"""What students usually get wrong, one module a chapter; importing this registers them all."""

from handgrad.mistakes import (  # noqa: F401
    descent,
    general,
    graphs,
    knn,
    layers,
    losses,
    network,
    scores,
    warmup,
)
