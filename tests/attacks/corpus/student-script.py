# tries: is a student whose name is a script for the instructor's browser
# as: '<img src=x onerror=steal_session()>'
print(SCRIPT)
