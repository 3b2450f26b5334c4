# wrong: value instead of slope
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_price,
        "apple_count": apple_count,
        "orange_price": orange_price,
        "orange_count": orange_count,
        "tax": tax,
    }
