# wrong: tax as a rate
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * (1 + tax)
    gradients = {
        'apple_price': apple_count * (1 + tax),
        'apple_count': apple_price * (1 + tax),
        'orange_price': orange_count * (1 + tax),
        'orange_count': orange_price * (1 + tax),
        'tax': a + o,
    }
    return total, gradients
