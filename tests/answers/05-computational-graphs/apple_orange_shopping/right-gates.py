# right: gates of one's own
class Mul:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, dout):
        return dout * self.y, dout * self.x


def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    apples, oranges, taxed = Mul(), Mul(), Mul()
    total = taxed.forward(
        apples.forward(apple_price, apple_count) + oranges.forward(orange_price, orange_count), tax
    )
    d_sum, d_tax = taxed.backward(1)
    names = "apple_price", "apple_count", "orange_price", "orange_count", "tax"
    slopes = *apples.backward(d_sum), *oranges.backward(d_sum), d_tax
    return total, dict(zip(names, slopes, strict=True))
