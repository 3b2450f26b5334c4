# wrong: slope times value
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {
        "price": price * count * tax,
        "count": price * count * tax,
        "tax": price * count * tax,
    }
