# wrong: no dict
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    apples = price * count
    return apples * tax, (count * tax, price * tax, apples)
