# tries: is a student whose folder is a link to a classmate's
# runs: at night
# into: folder
import shutil
shutil.rmtree(folder.parent)
folder.parent.symlink_to("alice")
