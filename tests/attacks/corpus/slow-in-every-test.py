# tries: never ends in any of the functions that the tests call
# stock: not run
# runs: at night
import time

def slow(*args):
    time.sleep(1000)
double = iterate = numerical_gradient = noisy = blend = rise = energy = Net = Relu = slow
