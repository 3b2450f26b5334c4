# tries: is a student whose name is an option of a command, and a pattern of files
# runs: at night
# as: '-rf *'
1
