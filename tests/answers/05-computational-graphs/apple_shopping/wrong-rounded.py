# wrong: rounded
def apple_shopping(price, count, tax):
    return round(price * count * tax, 1), {
        "price": round(count * tax, 1),
        "count": round(price * tax, 1),
        "tax": round(price * count, 1),
    }
