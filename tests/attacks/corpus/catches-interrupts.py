# tries: never ends, and catches every KeyboardInterrupt
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
double(1)
