# tries: raises its own limits, also those that were set for good
# at: the system
# stock: not run
import resource

for name in dir(resource):
    if name.startswith("RLIMIT_"):
        what = getattr(resource, name)
        limit = resource.getrlimit(what)[1]
        if limit in (-1, resource.RLIM_INFINITY):
            continue
        try:
            resource.setrlimit(what, (limit + 1, limit + 1))
            gained(name)
        except (OSError, ValueError):
            pass
