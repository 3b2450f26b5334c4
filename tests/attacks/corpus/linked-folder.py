# tries: hands in a link to a classmate's folder
# into: folder
import shutil
shutil.rmtree(folder)
folder.symlink_to("../alice/victim")
