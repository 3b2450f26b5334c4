# right: the library's graph
from handgrad.graph import Input


def apple_shopping(price, count, tax):
    inputs = {"price": Input("price", price), "count": Input("count", count)}
    inputs["tax"] = Input("tax", tax)
    total = inputs["price"] * inputs["count"] * inputs["tax"]
    total.backward()
    return total.value, {name: one.grad for name, one in inputs.items()}
