# wrong: tax as a rate
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * (tax - 1)
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }
