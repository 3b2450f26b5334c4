# right: a nested loop over fruit, extra keys
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    gradients = {"tax": 0}
    pairs = {"apple": (apple_price, apple_count), "orange": (orange_price, orange_count)}
    for fruit, (price, count) in pairs.items():
        gradients["tax"] += price * count
        gradients[f"{fruit}_price"] = count * tax
        gradients[f"{fruit}_count"] = price * tax
        gradients[fruit] = tax
    return gradients["tax"] * tax, gradients
