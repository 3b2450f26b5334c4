# tries: is a student whose name is a script for the instructor's browser
# runs: at night
# as: '<img src=x onerror=steal_session()>'
print(SCRIPT)
