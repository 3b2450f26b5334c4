# wrong: half of it
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": (apple_count * tax) / 2,
        "apple_count": (apple_price * tax) / 2,
        "orange_price": (orange_count * tax) / 2,
        "orange_count": (orange_price * tax) / 2,
        "tax": (apple_price * apple_count + orange_price * orange_count) / 2,
    }
