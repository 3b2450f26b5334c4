# wrong: key missing
def gate_patterns():
    return {'distributor': 'add', 'router': 'max', 'switcher': 'mul'}
