# right: central differences
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
