# wrong: key missing
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a, o = apple_price * apple_count, orange_price * orange_count
    return (a + o) * tax, {'apple': apple_count * tax, 'orange': orange_count * tax, 'tax': a + o}
