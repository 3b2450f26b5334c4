# tries: is a student whose name commands the terminal
# runs: at night
# as: '\x1b[2J\x1b]0;title\x07\nx'
1
