# wrong: divided by the tax
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    gradients = {"price": count / tax, "count": price / tax, "tax": price * count}
    return price * count * tax, gradients
