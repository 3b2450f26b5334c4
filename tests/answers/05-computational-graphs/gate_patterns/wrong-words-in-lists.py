# wrong: another word
def gate_patterns():
    return {"add": ["distributor"], "max": ["router"], "mul": ["switcher"]}
