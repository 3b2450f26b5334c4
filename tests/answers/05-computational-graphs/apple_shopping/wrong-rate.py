# wrong: tax as a rate
def apple_shopping(price, count, tax):
    total = price * count * (1 + tax)
    return total, {'price': count * (1 + tax), 'count': price * (1 + tax), 'tax': price * count}
