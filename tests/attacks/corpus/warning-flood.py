# tries: warns, outside of any test, with escapes and a megabyte of text for the instructor's terminal
import warnings
for i in range(300):
    warnings.warn(f"\x1b[2J\x1b]0;title\x07[/b] {i} " + "x" * 900)
def double(x):
    warnings.warn("\x1b[2J")
    return x
