# wrong: list for an array
def scores_one(x, W, b):
    return [sum(row * x) + bias for row, bias in zip(W, b)]
