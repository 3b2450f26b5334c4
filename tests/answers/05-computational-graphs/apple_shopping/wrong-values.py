# wrong: value instead of slope
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': price, 'count': count, 'tax': tax}
