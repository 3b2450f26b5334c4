# tries: closes the whole folder that it hands in
# runs: at night
# into: folder
# at: the system
folder.chmod(0)
