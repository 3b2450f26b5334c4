# wrong: divided by the tax
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price * count / tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}
