# wrong: no dict
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a, o = apple_price * apple_count, orange_price * orange_count
    return (a + o) * tax, (apple_count * tax, apple_price * tax, orange_count * tax, orange_price * tax, a + o)
