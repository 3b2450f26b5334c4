# right: central differences
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
