# wrong: inputs not switched
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': price * tax, 'count': count * tax, 'tax': price * count}
