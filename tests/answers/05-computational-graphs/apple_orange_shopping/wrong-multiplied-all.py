# wrong: product for a sum
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a * o * tax
    gradients = {
        'apple_price': apple_count * o * tax,
        'apple_count': apple_price * o * tax,
        'orange_price': orange_count * a * tax,
        'orange_count': orange_price * a * tax,
        'tax': a * o,
    }
    return total, gradients
