# tries: shows data nested so deep that they can be read, but not copied
# runs: at night
from IPython.display import display
deep = 5
for _ in range(450):
    deep = [deep]
display({"application/json": deep, "text/plain": "x"}, raw=True)
