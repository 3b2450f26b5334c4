# tries: puts out text that cannot be encoded, and so stops the writing of everybody's results
import sys

class Odd(Exception):
    def __str__(self):
        return "\ud800\udfff\x00 \x1b[2J"

print("\ud800", "\udcff\x00\x1b]0;x\x07")
print("\udcff", file=sys.stderr)
get_ipython().display_pub.publish({"text/plain": "\ud800", "text/html": "\ud800"})

def double(x):
    print("\ud800")
    raise Odd("\ud800")
def iterate(step, x, n):
    return "\ud800"
raise Odd
