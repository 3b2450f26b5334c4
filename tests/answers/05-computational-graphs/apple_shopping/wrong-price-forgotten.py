# wrong: price forgotten
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return count * tax, {"price": count * tax, "count": price * tax, "tax": price * count}
