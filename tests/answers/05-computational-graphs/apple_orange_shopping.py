# %% right: vectors of prices and counts
# id: arrays
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    prices, counts = np.array([apple_price, orange_price]), np.array([apple_count, orange_count])
    fruit = prices @ counts
    dprices, dcounts = tax * counts, tax * prices
    return fruit * tax, dict(apple_price=dprices[0], orange_price=dprices[1], apple_count=dcounts[0], orange_count=dcounts[1], tax=fruit)

# %% right: single precision, other names
# id: float32-names
def apple_orange_shopping(a, m, o, n, t):
    a, m, o, n, t = (np.float32(number) for number in (a, m, o, n, t))
    out = {"tax": a * m + o * n}
    out["apple_price"], out["apple_count"] = m * t, a * t
    out["orange_price"], out["orange_count"] = n * t, o * t
    return out["tax"] * t, out

# %% right: gates of one's own
# id: gates
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

# %% right: differences of a linear function
# id: library-graph
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    names = ['apple_price', 'apple_count', 'orange_price', 'orange_count', 'tax']
    point = [apple_price, apple_count, orange_price, orange_count, tax]

    def f(a, m, o, n, t):
        return (a * m + o * n) * t

    return f(*point), {
        name: f(*point[:i], point[i] + 1, *point[i + 1 :]) - f(*point) for i, name in enumerate(names)
    }

# %% right: central differences
# id: numerical
def apple_orange_shopping(*numbers):
    def total(p):
        return (p[0] * p[1] + p[2] * p[3]) * p[4]

    names = ["apple_price", "apple_count", "orange_price", "orange_count", "tax"]
    gradients = {}
    for i, name in enumerate(names):
        up, down = list(numbers), list(numbers)
        up[i] += 1
        down[i] -= 1
        gradients[name] = (total(up) - total(down)) / 2
    return total(numbers), gradients

# %% right: tax on each part, gradients filled one by one
# id: one-bracket
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    grads = {}
    grads['tax'] = apple_price * apple_count + orange_price * orange_count
    for fruit, price, count in [('apple', apple_price, apple_count), ('orange', orange_price, orange_count)]:
        grads[fruit + '_price'] = count * tax
        grads[f'{fruit}_count'] = price * tax
    return apple_price * apple_count * tax + orange_price * orange_count * tax, grads

# %% right: a nested loop over fruit, extra keys
# id: pairs
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    gradients = {"tax": 0}
    pairs = {"apple": (apple_price, apple_count), "orange": (orange_price, orange_count)}
    for fruit, (price, count) in pairs.items():
        gradients["tax"] += price * count
        gradients[f"{fruit}_price"] = count * tax
        gradients[f"{fruit}_count"] = price * tax
        gradients[fruit] = tax
    return gradients["tax"] * tax, gradients

# %% right: the walk back, step by step
# id: walk
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

# %% wrong: sum for a product
# id: added
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (apple_price + apple_count + orange_price + orange_count) * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: oranges forgotten
# id: apples-only
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a,
    }
    return total, gradients

# %% wrong: tax on apples only
# id: brackets-apples
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a * tax + o
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: tax on oranges only
# id: brackets
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a + o * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: apples and oranges mixed up
# id: counts-mixed
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * orange_count + orange_price * apple_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: answer of the example
# id: example
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = 715
    gradients = {
        'apple_price': 2.2,
        'apple_count': 110,
        'orange_price': 3.3,
        'orange_count': 165,
        'tax': 650,
    }
    return total, gradients

# %% wrong: half of it
# id: halved
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": (apple_count * tax) / 2,
        "apple_count": (apple_price * tax) / 2,
        "orange_price": (orange_count * tax) / 2,
        "orange_count": (orange_price * tax) / 2,
        "tax": (apple_price * apple_count + orange_price * orange_count) / 2,
    }

# %% wrong: cut to integers
# id: integers
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = int((apple_price * apple_count + orange_price * orange_count) * tax)
    return total, {
        "apple_price": int(apple_count * tax),
        "apple_count": int(apple_price * tax),
        "orange_price": int(orange_count * tax),
        "orange_count": int(orange_price * tax),
        "tax": int(apple_price * apple_count + orange_price * orange_count),
    }

# %% wrong: key misspelt
# id: keys
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a, o = apple_price * apple_count, orange_price * orange_count
    return (a + o) * tax, {'apple': apple_count * tax, 'orange': orange_count * tax, 'tax': a + o}

# %% wrong: difference for a sum
# id: minus
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count - orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: product for a sum
# id: multiplied-all
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a * o * tax
    gradients = {
        'apple_price': apple_count * o * tax,
        'apple_count': apple_price * o * tax,
        'orange_price': orange_count * a * tax,
        'orange_count': orange_price * a * tax,
        'tax': a * o,
    }
    return total, gradients

# %% wrong: product for a sum
# id: multiplied
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a * o * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: tax forgotten
# id: no-tax
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a + o
    gradients = {
        'apple_price': apple_count,
        'apple_count': apple_price,
        'orange_price': orange_count,
        'orange_count': orange_price,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: inputs not switched
# id: not-switched
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': apple_price * tax,
        'apple_count': apple_count * tax,
        'orange_price': orange_price * tax,
        'orange_count': orange_count * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: upstream forgotten
# id: ones
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": 1.0,
        "apple_count": 1.0,
        "orange_price": 1.0,
        "orange_count": 1.0,
        "tax": 1.0,
    }

# %% wrong: difference for a sum
# id: oranges-negative
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": -orange_count * tax,
        "orange_count": -orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: tax on apples only
# id: oranges-untaxed
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count,
        "orange_count": orange_price,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: tax as a rate
# id: rate-total
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * (tax - 1)
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: tax as a rate
# id: rate
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * (1 + tax)
    gradients = {
        'apple_price': apple_count * (1 + tax),
        'apple_count': apple_price * (1 + tax),
        'orange_price': orange_count * (1 + tax),
        'orange_count': orange_price * (1 + tax),
        'tax': a + o,
    }
    return total, gradients

# %% wrong: apples and oranges mixed up
# id: slopes-mixed-fruit
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": orange_count * tax,
        "apple_count": orange_price * tax,
        "orange_price": apple_count * tax,
        "orange_count": apple_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: apples and oranges mixed up
# id: slopes-mixed
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": orange_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": apple_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: tax forgotten
# id: slopes-no-tax
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': apple_count,
        'apple_count': apple_price,
        'orange_price': orange_count,
        'orange_count': orange_price,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: sums multiplied
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price + orange_price) * (apple_count + orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: tax added
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a + o + tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: other factor forgotten
# id: tax-alone
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': tax,
        'apple_count': tax,
        'orange_price': tax,
        'orange_count': tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: sum for a product
# id: tax-count
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price + apple_count + orange_price + orange_count,
    }

# %% wrong: product for a sum
# id: tax-product
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count * orange_price * orange_count,
    }

# %% wrong: tax as a rate
# id: tax-rate-slope
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": (apple_price * apple_count + orange_price * orange_count) * (tax - 1),
    }

# %% wrong: oranges forgotten
# id: tax-slope-apples
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a,
    }
    return total, gradients

# %% wrong: apples forgotten
# id: tax-slope-oranges
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    slopes = {}
    fruit = 0
    for name, price, count in [
        ("apple", apple_price, apple_count),
        ("orange", orange_price, orange_count),
    ]:
        fruit += price * count
        slopes[name + "_price"] = count * tax
        slopes[name + "_count"] = price * tax
        slopes["tax"] = price * count
    return fruit * tax, slopes

# %% wrong: apples forgotten
# id: total-overwritten
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = apple_price * apple_count
    total = orange_price * orange_count
    return total * tax, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": apple_price * apple_count + orange_price * orange_count,
    }

# %% wrong: total instead of the sum before tax
# id: tax-slope-total
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': total,
    }
    return total, gradients

# %% wrong: left at 0
# id: tax-zero
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": 0.0,
    }

# %% wrong: total divided by the input
# id: total-divided
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    gradients = {
        'apple_price': total / apple_price,
        'apple_count': total / apple_count,
        'orange_price': total / orange_price,
        'orange_count': total / orange_count,
        'tax': total / tax,
    }
    return total, gradients

# %% wrong: tax forgotten
# id: total-no-tax
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a + o
    gradients = {
        'apple_price': apple_count * tax,
        'apple_count': apple_price * tax,
        'orange_price': orange_count * tax,
        'orange_count': orange_price * tax,
        'tax': a + o,
    }
    return total, gradients

# %% wrong: no dict
# id: tuple
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a, o = apple_price * apple_count, orange_price * orange_count
    return (a + o) * tax, (apple_count * tax, apple_price * tax, orange_count * tax, orange_price * tax, a + o)

# %% wrong: value instead of slope
# id: values
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    total = (apple_price * apple_count + orange_price * orange_count) * tax
    return total, {
        "apple_price": apple_price,
        "apple_count": apple_count,
        "orange_price": orange_price,
        "orange_count": orange_count,
        "tax": tax,
    }

# %% wrong: divided by the tax
# id: total-over-tax
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) / tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": a + o,
    }

# %% wrong: price forgotten
# id: price-forgotten
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (apple_count + orange_count) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": a + o,
    }

# %% wrong: count forgotten
# id: count-forgotten
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + orange_price) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": a + o,
    }

# %% wrong: slope times value
# id: times-value
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": a * tax,
        "apple_count": a * tax,
        "orange_price": o * tax,
        "orange_count": o * tax,
        "tax": (a + o) * tax,
    }

# %% wrong: upstream added
# id: slopes-added
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": apple_count + tax,
        "apple_count": apple_price + tax,
        "orange_price": orange_count + tax,
        "orange_count": orange_price + tax,
        "tax": a + o,
    }

# %% wrong: tax of the tax
# id: tax-slope-one
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": 1.0,
    }

# %% wrong: tax forgotten + oranges forgotten
# id: pair-untaxed-apples
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": a + o,
    }

# %% wrong: tax added + difference for a sum
# id: pair-minus-added
# loses: apple_orange_shopping-test-total
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = a - o + tax
    return total, {
        "apple_price": apple_count * tax,
        "apple_count": apple_price * tax,
        "orange_price": orange_count * tax,
        "orange_count": orange_price * tax,
        "tax": a + o,
    }

# %% wrong: inputs not switched + total instead of the sum before tax
# id: pair-not-switched-total
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": apple_price * tax,
        "apple_count": apple_count * tax,
        "orange_price": orange_price * tax,
        "orange_count": orange_count * tax,
        "tax": total,
    }

# %% wrong: tax forgotten + oranges forgotten
# id: pair-untaxed-slopes
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": apple_count,
        "apple_count": apple_price,
        "orange_price": orange_count,
        "orange_count": orange_price,
        "tax": a,
    }

# %% wrong: apples and oranges mixed up + tax forgotten
# id: pair-mixed-untaxed
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": orange_count,
        "apple_count": orange_price,
        "orange_price": apple_count,
        "orange_count": apple_price,
        "tax": a + o,
    }

# %% wrong: other factor forgotten + tax of the tax
# id: pair-alone-one
# loses: apple_orange_shopping-test-gradients
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    a = apple_price * apple_count
    o = orange_price * orange_count
    total = (a + o) * tax
    return total, {
        "apple_price": tax,
        "apple_count": tax,
        "orange_price": tax,
        "orange_count": tax,
        "tax": 1,
    }
