# tries: sends a list that holds one list twice, and that another, so that an array of it is endless
# stock: not run
# runs: at night
import numpy as np

def laughs(x, depth):
    for _ in range(depth):
        x = [x, x]
    return x
bomb = laughs([0.0, 0.0], 28)
def rise(x, by):
    return bomb
def double(x):
    return bomb
class Relu:
    def forward(self, x):
        return bomb
