# tries: leaves a test by raising SystemExit, KeyboardInterrupt or GeneratorExit
import sys

def double(x):
    sys.exit(0)
def numerical_gradient(f, x):
    raise KeyboardInterrupt
def iterate(step, x, n):
    raise GeneratorExit
class Relu:
    def forward(self, x):
        exit()
