# wrong: patterns mixed up
def gate_patterns():
    return dict.fromkeys(["add", "max", "mul"], "distributor")
