# right: one node after another in classes
class Node:
    def __init__(self, value, local=()):
        self.value, self.local, self.grad = value, local, 0.0

    def walk(self, upstream=1.0):
        self.grad += upstream
        for node, slope in self.local:
            node.walk(slope * upstream)


def sum_times(x, y, z):
    x, y, z = Node(x), Node(y), Node(z)
    q = Node(x.value + y.value, [(x, 1), (y, 1)])
    f = Node(q.value * z.value, [(q, z.value), (z, q.value)])
    f.walk()
    return f.value, [x.grad, y.grad, z.grad]
