# %% right: central differences
# id: finite-differences
def apple_shopping(price, count, tax):
    inputs = {'price': price, 'count': count, 'tax': tax}

    def total(price, count, tax):
        return price * count * tax

    h = 1e-3
    gradients = {}
    for name in inputs:
        up = {**inputs, name: inputs[name] + h}
        down = {**inputs, name: inputs[name] - h}
        gradients[name] = (total(**up) - total(**down)) / (2 * h)
    return total(**inputs), gradients

# %% right: single precision, ordered dict
# id: float32
from collections import OrderedDict


def apple_shopping(price, count, tax):
    price, count, tax = np.float32([price, count, tax])
    gradients = OrderedDict()
    gradients["tax"] = price * count
    gradients["count"] = price * tax
    gradients["price"] = count * tax
    return price * count * tax, gradients

# %% right: with gates of its own
# id: gates
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

# %% right: the library's graph
# id: graph
from handgrad.graph import Input


def apple_shopping(price, count, tax):
    inputs = {"price": Input("price", price), "count": Input("count", count)}
    inputs["tax"] = Input("tax", tax)
    total = inputs["price"] * inputs["count"] * inputs["tax"]
    total.backward()
    return total.value, {name: one.grad for name, one in inputs.items()}

# %% right: a list, NumPy numbers, a key more
# id: list-extra-keys
def apple_shopping(price, count, tax):
    price, count, tax = np.array([price, count, tax], dtype=float)
    apples = price * count
    return [apples * tax, {'apples': tax, 'tax': apples, 'count': price * tax, 'price': count * tax}]

# %% right: tax split into 1 and the rest
# id: percent
def apple_shopping(price, count, tax):
    rate = tax - 1
    net = price * count
    total = net + net * rate
    d_net = 1 + rate
    return [total, dict(price=d_net * count, count=d_net * price, tax=net)]

# %% right: the total divided by each input
# id: quotients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, dict(price=total / price, count=total / count, tax=total / tax)

# %% right: an array and zip
# id: zip
def apple_shopping(*numbers):
    numbers = np.array(numbers, dtype=float)
    slopes = [np.prod(np.delete(numbers, i)) for i in range(3)]
    return numbers.prod(), dict(zip(["price", "count", "tax"], slopes))

# %% wrong: slope times value
# id: all-total
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {
        "price": price * count * tax,
        "count": price * count * tax,
        "tax": price * count * tax,
    }

# %% wrong: count forgotten
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return price * tax, {"price": count * tax, "count": price * tax, "tax": price * count}

# %% wrong: tax forgotten
# id: count-only-price
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": count, "count": price * tax, "tax": price * count}

# %% wrong: divided by the tax
# id: divided
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price * count / tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}

# %% wrong: answer of the example
# id: example
def apple_shopping(price, count, tax):
    return 220, {'price': 2.2, 'count': 110, 'tax': 200}

# %% wrong: cut to integers
# id: integers
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = int(price * count * tax)
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}

# %% wrong: key misspelt
# id: keys
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    apples = price * count
    return apples * tax, {'dprice': count * tax, 'dcount': price * tax, 'dtax': apples}

# %% wrong: wrong sign
# id: minus
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {
        "price": -count * tax,
        "count": -price * tax,
        "tax": -price * count,
    }

# %% wrong: tax forgotten
# id: no-tax
def apple_shopping(price, count, tax):
    total = price * count
    return total, {'price': count, 'count': price, 'tax': price * count}

# %% wrong: inputs not switched
# id: not-switched
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': price * tax, 'count': count * tax, 'tax': price * count}

# %% wrong: upstream forgotten
# id: ones
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": 1.0, "count": 1.0, "tax": 1.0}

# %% wrong: price forgotten
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return count * tax, {"price": count * tax, "count": price * tax, "tax": price * count}

# %% wrong: tax as a rate
# id: rate
def apple_shopping(price, count, tax):
    total = price * count * (1 + tax)
    return total, {'price': count * (1 + tax), 'count': price * (1 + tax), 'tax': price * count}

# %% wrong: rounded
def apple_shopping(price, count, tax):
    return round(price * count * tax, 1), {
        "price": round(count * tax, 1),
        "count": round(price * tax, 1),
        "tax": round(price * count, 1),
    }

# %% wrong: sum for a product + upstream added
# id: slopes-added
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": count + tax, "count": price + tax, "tax": price + count}

# %% wrong: divided by the tax
# id: slopes-divided
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    gradients = {"price": count / tax, "count": price / tax, "tax": price * count}
    return price * count * tax, gradients

# %% wrong: tax forgotten
# id: slopes-no-tax
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': count, 'count': price, 'tax': price * count}

# %% wrong: sum for a product
# id: sum
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return (price + count) * tax, {"price": count * tax, "count": price * tax, "tax": price * count}

# %% wrong: tax added
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price * count + tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}

# %% wrong: other factor forgotten
# id: tax-alone
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': tax, 'count': tax, 'tax': price * count}

# %% wrong: tax as a rate
# id: tax-minus-one
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return price * count * (tax - 1), {
        "price": count * tax,
        "count": price * tax,
        "tax": price * count,
    }

# %% wrong: price forgotten
# id: tax-slope-count
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": count * tax, "count": price * tax, "tax": count}

# %% wrong: tax of the tax
# id: tax-slope-one
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': 1}

# %% wrong: count forgotten
# id: tax-slope-price
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": count * tax, "count": price * tax, "tax": price}

# %% wrong: tax as a rate
# id: tax-slope-rate
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {
        "price": count * tax,
        "count": price * tax,
        "tax": price * count * (tax - 1),
    }

# %% wrong: total instead of the sum before tax
# id: tax-slope-total
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': count * tax, 'count': price * tax, 'tax': total}

# %% wrong: slope times value
# id: times-value
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': total, 'count': total, 'tax': total}

# %% wrong: tax forgotten
# id: total-no-tax
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price * count
    return total, {'price': count * tax, 'count': price * tax, 'tax': price * count}

# %% wrong: wrong number of parts
# id: total-only
def apple_shopping(price, count, tax):
    return price * count * tax

# %% wrong: text for a number
# id: total-string
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    return f"{price * count * tax:.2f}", {
        "price": count * tax,
        "count": price * tax,
        "tax": price * count,
    }

# %% wrong: array for a number
# id: tuple-values
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    return price * count * tax, {"price": [count, tax], "count": price * tax, "tax": price * count}

# %% wrong: no dict
# id: tuple
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    apples = price * count
    return apples * tax, (count * tax, price * tax, apples)

# %% wrong: value instead of slope
# id: values
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {'price': price, 'count': count, 'tax': tax}

# %% wrong: left at 0
# id: tax-slope-zero
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {"price": count * tax, "count": price * tax, "tax": 0}

# %% wrong: tax forgotten + total instead of the sum before tax
# id: pair-tax-total
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {"price": count, "count": price, "tax": price * count * tax}

# %% wrong: inputs not switched + tax forgotten
# id: pair-not-switched-untaxed
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {"price": price, "count": count, "tax": price * count}

# %% wrong: inputs not switched + tax of the tax
# id: pair-not-switched-one
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {"price": price * tax, "count": count * tax, "tax": 1}

# %% wrong: tax as a rate + other factor forgotten
# id: pair-rate-alone
# loses: apple_shopping-test-gradients
def apple_shopping(price, count, tax):
    total = price * count * tax
    return total, {"price": 1 + tax, "count": 1 + tax, "tax": price * count}

# %% wrong: sum for a product + tax forgotten
# id: pair-sum-untaxed
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = price + count
    return total, {"price": count * tax, "count": price * tax, "tax": price * count}

# %% wrong: sum for a product + divided by the tax
# id: pair-sum-divided
# loses: apple_shopping-test-total
def apple_shopping(price, count, tax):
    total = (price + count) / tax
    return total, {"price": count * tax, "count": price * tax, "tax": price * count}
