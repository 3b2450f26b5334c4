# tries: closes the folder above the one that it hands in
# runs: at night
# into: folder
# at: the system
folder.parent.chmod(0)
