# wrong: patterns mixed up
def gate_patterns():
    return {"add": "switcher", "max": "distributor", "mul": "router"}
