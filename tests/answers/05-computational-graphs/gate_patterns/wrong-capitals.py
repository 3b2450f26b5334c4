# wrong: another word
def gate_patterns():
    return {'add': 'Distributor', 'max': 'Router', 'mul': 'Switcher'}
