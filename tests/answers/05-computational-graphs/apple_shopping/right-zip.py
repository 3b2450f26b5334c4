# right: an array and zip
def apple_shopping(*numbers):
    numbers = np.array(numbers, dtype=float)
    slopes = [np.prod(np.delete(numbers, i)) for i in range(3)]
    return numbers.prod(), dict(zip(["price", "count", "tax"], slopes))
