# tries: calls a function of the test without a pause, whatever comes back
# runs: at night
def iterate(step, x, n):
    while True:
        try:
            while True:
                step(x)
        except BaseException:
            pass
