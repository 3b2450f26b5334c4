# wrong: wrong sign
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {
        "price": -count * tax,
        "count": -price * tax,
        "tax": -price * count,
    }
