# wrong: upstream forgotten
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": 1.0,
        "apple_count": 1.0,
        "orange_price": 1.0,
        "orange_count": 1.0,
        "tax": 1.0,
    }
