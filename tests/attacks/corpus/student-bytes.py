# tries: is a student whose name cannot be written down
# as: '\udcff\udcfe'
1
