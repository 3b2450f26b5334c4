# tries: is a student whose name, as a file, is another's
# as: 'alice.json'
1
