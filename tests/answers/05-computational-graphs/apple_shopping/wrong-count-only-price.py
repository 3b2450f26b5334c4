# wrong: tax forgotten
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": count, "count": price * tax, "tax": price * count}
