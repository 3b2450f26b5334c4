# wrong: another word
def gate_patterns():
    return {'add': 'adder', 'max': 'router', 'mul': 'switcher'}
