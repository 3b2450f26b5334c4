# tries: prints and warns as much as it can while tests call it
# earns: 3
# stock: not run
import warnings

def noise():
    for i in range(200):
        warnings.warn(f"{i}" * 1000)
    print("x" * 2_000_000)

def double(x):
    noise()
    return x + x
def iterate(step, x, n):
    for _ in range(50):
        noise()
        x = step(x)
    return x
noisy = blend = energy = numerical_gradient = lambda *args: noise()
