# tries: returns tuples, sets and dicts that grow without end when they are written out
# runs: at night
class Pair(tuple):
    def __iter__(self):
        yield self
        yield self
    def __len__(self):
        return 2

def laughs(kind, depth=45):
    x = kind([0.0])
    for _ in range(depth):
        x = kind([x, x])
    return x
bombs = [laughs(tuple), {"a": laughs(tuple)}, [laughs(tuple)], laughs(lambda pair: {"a": pair[0], "b": pair[-1]}),
         Pair((1, 2)), laughs(frozenset)]
calls = iter(range(10**9))
double = energy = iterate = numerical_gradient = noisy = lambda *args: bombs[next(calls) % 6]
def rise(x, by):
    return bombs[3]
blend = rise
