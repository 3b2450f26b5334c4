# wrong: text for a number
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return f"{price * count * tax:.2f}", {
        "price": count * tax,
        "count": price * tax,
        "tax": price * count,
    }
