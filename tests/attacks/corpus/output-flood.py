# tries: puts out as much as it can: text, displays, errors
# stock: not run
import sys

publish = get_ipython().display_pub.publish
for _ in range(20):
    print("x" * 1_000_000)
    print("y" * 1_000_000, file=sys.stderr)
for _ in range(300):
    publish({"text/plain": "z" * 100_000})

def double(x):
    for _ in range(30):
        print("x" * 1_000_000)
    raise ValueError("y" * 20_000_000)
def iterate(step, x, n):
    error = ValueError("y")
    for _ in range(300):
        error.add_note("y" * 100_000)
    raise error
def numerical_gradient(f, x):
    while True:
        print("x" * 1_000_000)
