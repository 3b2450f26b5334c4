# wrong: tax as a rate
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return price * count * (tax - 1), {
        "price": count * tax,
        "count": price * tax,
        "tax": price * count,
    }
