# right: vectors of prices and counts
def apple_orange_shopping(apple_price, apple_count, orange_price, orange_count, tax):
    prices, counts = np.array([apple_price, orange_price]), np.array([apple_count, orange_count])
    fruit = prices @ counts
    dprices, dcounts = tax * counts, tax * prices
    return fruit * tax, dict(apple_price=dprices[0], orange_price=dprices[1], apple_count=dcounts[0], orange_count=dcounts[1], tax=fruit)
