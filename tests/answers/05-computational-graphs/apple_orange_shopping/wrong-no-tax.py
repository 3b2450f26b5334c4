# wrong: tax forgotten
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a + o
    gradients = {
        'apple_price': apple_count,
        'apple_count': apple_price,
        'orange_price': orange_count,
        'orange_count': orange_price,
        'tax': a + o,
    }
    return total, gradients
