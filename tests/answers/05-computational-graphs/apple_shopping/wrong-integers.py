# wrong: cut to integers
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = int(price * count * tax)
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}
