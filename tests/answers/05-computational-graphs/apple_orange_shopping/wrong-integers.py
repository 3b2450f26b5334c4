# wrong: cut to integers
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = int((apple_price * apple_count + orange_price * orange_count) * tax)
    return total, {
        "apple_price": int(apple_count * tax),
        "apple_count": int(apple_price * tax),
        "orange_price": int(orange_count * tax),
        "orange_count": int(orange_price * tax),
        "tax": int(apple_price * apple_count + orange_price * orange_count),
    }
