# wrong: answer of the example
def l1_distance(a, b):
    return 456
