# tries: has the test's functions fail, and prints what their exceptions tell
import traceback

def numerical_gradient(f, x):
    for arguments in ((), ("a",), (x, x), (None,), ([1, 2],), (x.astype("U"),), (f,)):
        try:
            f(*arguments)
        except BaseException as error:
            traceback.print_exception(error)
            print(repr(error), vars(error))
    return f()
def iterate(step, x, n):
    return numerical_gradient(step, x)
