# wrong: total instead of the sum before tax
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': total}
