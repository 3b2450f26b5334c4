# right: zip of two lists
def gate_patterns():
    gates = ['add', 'max', 'mul']
    words = 'distributor router switcher'.split()
    return dict(zip(gates, words))
