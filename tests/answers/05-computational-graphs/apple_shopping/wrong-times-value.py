# wrong: slope times value
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': total, 'count': total, 'tax': total}
