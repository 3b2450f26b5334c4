# tries: hands in a page of feedback and a graded notebook of its own making
# into: folder
page = f"<script>{SCRIPT}</script> Score: {'GAI' + 'NED'}: full marks"
for name in ("victim.html", "feedback.html", "feedback/victim.html"):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(page)
