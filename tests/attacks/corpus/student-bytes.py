# tries: is a student whose name cannot be written down
# runs: at night
# as: '\udcff\udcfe'
1
