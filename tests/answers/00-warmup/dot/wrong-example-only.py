# wrong: answer of the example
def dot(a, b):
    return 1 * 4 + 2 * 5 + 3 * 6
