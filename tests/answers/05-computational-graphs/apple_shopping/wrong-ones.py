# wrong: upstream forgotten
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": 1.0, "count": 1.0, "tax": 1.0}
