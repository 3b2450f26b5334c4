# tries: raises errors, warns and prints with HTML that the page may take for its own
# runs: at night
import sys
import warnings
bad = f"</pre></div><script>{SCRIPT}</script>\x1b[31\"onload={SCRIPT}m\x1b]8;;javascript:{SCRIPT}\x07x"
print(bad)
print(bad, file=sys.stderr)
warnings.warn(bad)
def double(x):
    raise type(bad, (Exception,), {})(bad)
def energy(x):
    return bad
def iterate(step, x, n):
    return type(bad, (), {})()
def noisy(x, rng):
    return {bad: bad}
raise ValueError(bad)
