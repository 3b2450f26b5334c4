# tries: is a student whose name, as a file, is another's
# runs: at night
# as: 'alice.json'
1
