# right: single precision, ordered dict
from collections import OrderedDict


def apple_shopping(price, count, tax):
    price, count, tax = np.float32([price, count, tax])
    gradients = OrderedDict()
    gradients["tax"] = price * count
    gradients["count"] = price * tax
    gradients["price"] = count * tax
    return price * count * tax, gradients
