# wrong: returned None
def gate_patterns():
    print({'add': 'distributor', 'max': 'router', 'mul': 'switcher'})
