# wrong: total divided by the input
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': total / apple_price,
        'apple_count': total / apple_count,
        'orange_price': total / orange_price,
        'orange_count': total / orange_count,
        'tax': total / tax,
    }
    return total, gradients
