# wrong: key missing
def gate_patterns():
    return {"add": "distributor", "max": "router"}
