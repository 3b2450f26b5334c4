# right: the walk back, step by step
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    apples = apple_price * apple_count
    oranges = orange_price * orange_count
    fruit = apples + oranges
    total = fruit * tax
    dtotal = 1.0
    dfruit, dtax = tax * dtotal, fruit * dtotal
    dapples = doranges = dfruit
    return total, {
        'apple_price': apple_count * dapples,
        'apple_count': apple_price * dapples,
        'orange_price': orange_count * doranges,
        'orange_count': orange_price * doranges,
        'tax': dtax,
    }
