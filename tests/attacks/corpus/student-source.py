# tries: is a student called as a file that grading keeps for itself
# as: 'source'
1
