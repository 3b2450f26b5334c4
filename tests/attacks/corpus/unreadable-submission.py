# tries: closes the whole folder that it hands in
# into: folder
# at: the system
folder.chmod(0)
