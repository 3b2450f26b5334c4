# wrong: tax forgotten
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price * count
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}
