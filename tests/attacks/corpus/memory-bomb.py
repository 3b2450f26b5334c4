# tries: takes 3 GB of memory
# at: the system
# stock: not run
import numpy as np

kept = []
for _ in range(30):
    kept.append(np.ones(100 << 17))
gained("3 GB")
