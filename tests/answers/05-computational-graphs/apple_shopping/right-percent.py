# right: tax split into 1 and the rest
def apple_shopping(price, count, tax):
    rate = tax - 1
    net = price * count
    total = net + net * rate
    d_net = 1 + rate
    return [total, dict(price=d_net * count, count=d_net * price, tax=net)]
