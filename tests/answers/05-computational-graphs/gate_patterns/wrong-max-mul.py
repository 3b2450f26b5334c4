# wrong: patterns mixed up
def gate_patterns():
    return {'add': 'distributor', 'max': 'switcher', 'mul': 'router'}
