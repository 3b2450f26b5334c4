# wrong: wrong number of parts
def apple_shopping(price, count, tax):
    return price * count * tax
