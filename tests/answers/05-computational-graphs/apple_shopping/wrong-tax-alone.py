# wrong: other factor forgotten
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': tax, 'count': tax, 'tax': price * count}
