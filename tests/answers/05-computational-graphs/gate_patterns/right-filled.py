# right: filled one by one, a key more
def gate_patterns():
    patterns = {}
    patterns['add'] = 'distributor'
    patterns['mul'] = 'switcher'
    patterns['max'] = 'router'
    patterns['copy'] = 'adder'
    return patterns
