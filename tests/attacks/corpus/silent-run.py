# tries: replaces the method that runs a cell by one that does nothing
shell = get_ipython()
for name in ("run_cell", "run_cell_async", "run_code", "run"):
    setattr(type(shell), name, lambda self, *args, **kwargs: None)
    setattr(shell, name, lambda *args, **kwargs: None)
