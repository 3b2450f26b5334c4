# right: a list, NumPy numbers, a key more
def apple_shopping(price, count, tax):
    price, count, tax = np.array([price, count, tax], dtype=float)
    apples = price * count
    return [apples * tax, {'apples': tax, 'tax': apples, 'count': price * tax, 'price': count * tax}]
