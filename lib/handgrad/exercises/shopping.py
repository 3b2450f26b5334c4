"""Chapter 05: shopping."""

from handgrad.exercise import Exercise, Part, Step
from handgrad.exercises.general import slip_each

EXAMPLE = "answer of the example", "This is the answer of the example: compute it from the inputs."


def _shopping(name, arguments, steps, points):
    """A total and its slopes, with the last of the arguments for the tax."""
    return Exercise(
        name,
        ", ".join(arguments),
        returns=("total", {argument: f"d_{argument}" for argument in arguments}),
        steps=steps,
        slopes={f"d_{argument}": ("total", argument) for argument in arguments},
        labels={f"d_{argument}": f"The gradient of {argument}" for argument in arguments},
        parts={
            "total": Part(1, "the total", ("total",)),
            "gradients": Part(
                points, "the gradients", tuple(f"d_{argument}" for argument in arguments)
            ),
        },
    )


apple = _shopping(
    "apple_shopping",
    ("price", "count", "tax"),
    {
        "before_tax": lambda price, count: price * count,
        "total": lambda before_tax, tax: before_tax * tax,
        "d_before_tax": lambda tax: tax,
        "d_tax": lambda before_tax: before_tax,
        "d_price": lambda count, d_before_tax: count * d_before_tax,
        "d_count": lambda price, d_before_tax: price * d_before_tax,
    },
    points=1,
)
orange = _shopping(
    "apple_orange_shopping",
    ("apple_price", "apple_count", "orange_price", "orange_count", "tax"),
    {
        "apples": lambda apple_price, apple_count: apple_price * apple_count,
        "oranges": lambda orange_price, orange_count: orange_price * orange_count,
        "before_tax": lambda apples, oranges: apples + oranges,
        "total": lambda before_tax, tax: before_tax * tax,
        "d_before_tax": lambda tax: tax,
        "d_tax": lambda before_tax: before_tax,
        "d_apples": lambda d_before_tax: d_before_tax,
        "d_oranges": lambda d_before_tax: d_before_tax,
        "d_apple_price": lambda apple_count, d_apples: apple_count * d_apples,
        "d_apple_count": lambda apple_price, d_apples: apple_price * d_apples,
        "d_orange_price": lambda orange_count, d_oranges: orange_count * d_oranges,
        "d_orange_count": lambda orange_price, d_oranges: orange_price * d_oranges,
    },
    points=2,
)

for shop in (apple, orange):
    for name, sentence, steps in [
        (
            "tax forgotten",
            "The tax is missing: all that is bought is multiplied by it.",
            {"total": lambda before_tax: before_tax, "d_before_tax": lambda: 1.0},
        ),
        (
            "tax as a rate",
            "tax is 1.1, the whole factor and not the 10 % alone: no 1 + tax.",
            {
                "total": lambda before_tax, tax: before_tax * (1 + tax),
                "d_before_tax": lambda tax: 1 + tax,
            },
        ),
        (
            "tax as a rate",
            "tax is 1.1, all that is paid for 1: no tax - 1.",
            {
                "total": lambda before_tax, tax: before_tax * (tax - 1),
                "d_before_tax": lambda tax: tax - 1,
            },
        ),
        (
            "divided by the tax",
            "It is divided by the tax: multiply.",
            {
                "total": lambda before_tax, tax: before_tax / tax,
                "d_before_tax": lambda tax: 1 / tax,
            },
        ),
        (
            "tax added",
            "The tax is added: multiply by it.",
            {"total": lambda before_tax, tax: before_tax + tax},
        ),
        (
            "tax as a rate",
            "The tax gets the sum before tax, not the tax that is paid.",
            {"d_tax": lambda before_tax, tax: before_tax * (tax - 1)},
        ),
        (
            "total instead of the sum before tax",
            "The tax gets what it is multiplied by, without tax.",
            {"d_tax": lambda before_tax, tax: before_tax * tax},
        ),
        (
            "tax of the tax",
            "The tax is not its own slope: it gets what it is multiplied by.",
            {"d_tax": lambda: 1.0},
        ),
        (
            "upstream forgotten",
            "1 is the gradient at the end of the graph: walk back from there.",
            {f"d_{argument}": lambda: 1.0 for argument in shop.signature.parameters},
        ),
        (
            "left at 0",
            "The gradient of tax is 0: it gets what it is multiplied by.",
            {"d_tax": lambda: 0.0},
        ),
    ]:
        shop.slip(name, sentence, **steps)


for shop in (apple, orange):
    for name, sentence, function in [
        (
            "value instead of slope",
            "This is what was given, not how the total depends on it.",
            lambda value, slope: value,
        ),
        (
            "slope times value",
            "It is multiplied by the input itself: a slope is for a change of 1.",
            lambda value, slope: value * slope,
        ),
    ]:
        steps = {f"d_{a}": Step(function, (a, f"d_{a}")) for a in shop.signature.parameters}
        shop.slip(name, sentence, **steps)

# Where a price is multiplied by a count, and what comes back to there. Each is a slip of one price
# and its count; with the oranges it is one of both fruits, too.
for shop, fruits in {
    apple: [("price", "count", "before_tax")],
    orange: [("apple_price", "apple_count", "apples"), ("orange_price", "orange_count", "oranges")],
}.items():
    for name, sentence, function in [
        (
            "inputs not switched",
            "A price needs the count and a count the price: they are swapped.",
            lambda own, other, upstream: own * upstream,
        ),
        (
            "other factor forgotten",
            "Only the tax is passed on: multiply by the other factor, too.",
            lambda own, other, upstream: upstream,
        ),
        (
            "upstream added",
            "The other factor and the tax are added: multiply them.",
            lambda own, other, upstream: other + upstream,
        ),
    ]:
        places = [
            {
                f"d_{own}": Step(function, (own, other, f"d_{bought}"))
                for own, other in ((price, count), (count, price))
            }
            for price, count, bought in fruits
        ]
        slip_each(shop, name, sentence, *places)
    for name, sentence, function in [
        (
            "sum for a product",
            "Price and count are added: multiply them.",
            lambda price, count: price + count,
        ),
        ("price forgotten", "The price is missing: multiply it by the count.", lambda _, n: n),
        ("count forgotten", "The count is missing: multiply the price by it.", lambda p, _: p),
    ]:
        places = [{bought: Step(function, (price, count))} for price, count, bought in fruits]
        slip_each(shop, name, sentence, *places)
for argument, other in {"price": "count", "count": "price"}.items():
    apple.slip(
        "tax forgotten",
        "The tax is missing here: it is what comes back to both, the price and the count.",
        **{f"d_{argument}": Step(lambda value: value, (other,))},
    )
apple.slip(
    *EXAMPLE,
    total=lambda: 220.0,
    d_price=lambda: 2.2,
    d_count=lambda: 110.0,
    d_tax=lambda: 200.0,
)

for fruit in ("apples", "oranges"):
    orange.slip(
        f"tax on {fruit} only",
        "Brackets are missing: the sum of both is taxed.",
        total=Step(
            lambda bought, both, tax: bought * tax + both - bought, (fruit, "before_tax", "tax")
        ),
        **{f"d_{'oranges' if fruit == 'apples' else 'apples'}": lambda: 1.0},
    )
    orange.slip(
        f"{fruit} forgotten",
        f"The {fruit} are missing: the sum of both is taxed.",
        **{fruit: lambda: 0.0},
    )
slip_each(
    orange,
    "product for a sum",
    "What is bought is added, not multiplied; and an add gate passes on the gradient alone.",
    {"before_tax": lambda apples, oranges: apples * oranges},
    {
        "d_apples": lambda d_before_tax, oranges: d_before_tax * oranges,
        "d_oranges": lambda d_before_tax, apples: d_before_tax * apples,
    },
)
slip_each(
    orange,
    "difference for a sum",
    "The oranges are subtracted: add them.",
    {"before_tax": lambda apples, oranges: apples - oranges},
    {"d_oranges": lambda d_oranges: -d_oranges},
)
MIXED = "apples and oranges mixed up", "The price of the one meets the count of the other."
mixed = {
    "apples": lambda apple_price, orange_count: apple_price * orange_count,
    "oranges": lambda orange_price, apple_count: orange_price * apple_count,
}
mixed_prices = {
    "d_apple_price": lambda orange_count, d_apples: orange_count * d_apples,
    "d_orange_price": lambda apple_count, d_oranges: apple_count * d_oranges,
}
mixed_counts = {
    "d_apple_count": lambda orange_price, d_apples: orange_price * d_apples,
    "d_orange_count": lambda apple_price, d_oranges: apple_price * d_oranges,
}
slip_each(orange, *MIXED, mixed_prices, mixed_counts)
orange.slip(*MIXED, **mixed)
orange.slip(*MIXED, **mixed, **mixed_prices, **mixed_counts)
orange.slip(
    "sums multiplied",
    "Multiply each price by its own count first, then add.",
    before_tax=lambda apple_price, orange_price, apple_count, orange_count: (
        (apple_price + orange_price) * (apple_count + orange_count)
    ),
)
orange.slip(
    "total divided by the input",
    "That holds for a product only: the total is a sum.",
    **{
        f"d_{fruit}_{kind}": Step(lambda total, value: total / value, ("total", f"{fruit}_{kind}"))
        for fruit in ("apple", "orange")
        for kind in ("price", "count")
    },
)
orange.slip(
    *EXAMPLE,
    total=lambda: 715.0,
    d_apple_price=lambda: 2.2,
    d_apple_count=lambda: 110.0,
    d_orange_price=lambda: 3.3,
    d_orange_count=lambda: 165.0,
    d_tax=lambda: 650.0,
)
