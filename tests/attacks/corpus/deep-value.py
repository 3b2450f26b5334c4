# tries: returns tuples a hundred thousand deep
def deep(*args):
    x = ()
    for _ in range(100_000):
        x = (x,)
    return x
double = iterate = numerical_gradient = deep
