# wrong: count forgotten
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return price * tax, {"price": count * tax, "count": price * tax, "tax": price * count}
