# wrong: tax forgotten
def apple_shopping(price, count, tax):
    total = price * count
    return total, {'price': count, 'count': price, 'tax': price * count}
