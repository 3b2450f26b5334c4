# wrong: tax forgotten
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': count, 'count': price, 'tax': price * count}
