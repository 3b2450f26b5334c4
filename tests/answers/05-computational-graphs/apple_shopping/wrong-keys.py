# wrong: key missing
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    apples = price * count
    return apples * tax, {'dprice': count * tax, 'dcount': price * tax, 'dtax': apples}
