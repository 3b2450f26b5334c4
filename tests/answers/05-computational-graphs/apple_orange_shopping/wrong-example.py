# wrong: answer of the example
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = 715
    gradients = {
        'apple_price': 2.2,
        'apple_count': 110,
        'orange_price': 3.3,
        'orange_count': 165,
        'tax': 650,
    }
    return total, gradients
