# tries: returns lists and dicts that hold themselves
def loop(*args):
    a, b = [], {}
    a.append(a)
    a.append(b)
    b["a"] = a
    b["t"] = (a, b, [a])
    return a
double = iterate = numerical_gradient = loop

class Relu:
    def forward(self, x):
        return {"x": loop()}
