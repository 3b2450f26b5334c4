# wrong: inputs not switched
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': apple_price * tax,
        'apple_count': apple_count * tax,
        'orange_price': orange_price * tax,
        'orange_count': orange_count * tax,
        'tax': a + o,
    }
    return total, gradients
