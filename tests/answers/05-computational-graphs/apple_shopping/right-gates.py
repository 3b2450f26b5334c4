# right: with gates of its own
class Mul:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return self.y * dout, self.x * dout


def apple_shopping(price, count, tax):
    first, second = Mul(), Mul()
    total = second.forward(first.forward(price, count), tax)
    dapples, dtax = second.backward(1.0)
    dprice, dcount = first.backward(dapples)
    return total, {'price': dprice, 'count': dcount, 'tax': dtax}
