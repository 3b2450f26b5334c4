# right: the total divided by each input
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, dict(price=total / price, count=total / count, tax=total / tax)
