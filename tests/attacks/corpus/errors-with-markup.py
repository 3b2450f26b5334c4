# tries: raises errors whose names and texts are markup and escapes for the table
def fail(*args):
    raise type("[/b]\x1b[2J\x9b\n[red]", (Exception,), {})("[/b] [link=x] \x1b]0;title\x07\r\n\x00")
double = iterate = numerical_gradient = noisy = energy = Net = Relu = fail
