# tries: shows HTML and JavaScript that run in the browser of whoever looks at the page
from IPython.display import HTML, Javascript, display
display(HTML(f"<script>{SCRIPT}</script>"))
display(HTML(f"<img src=x onerror='{SCRIPT}'><details open ontoggle={SCRIPT}><svg onload={SCRIPT}>"))
display(HTML(f"<a href='javascript:{SCRIPT}'>x</a><iframe srcdoc='<script>{SCRIPT}</script>'></iframe>"))
display(Javascript(SCRIPT))
display({"application/javascript": SCRIPT, "text/plain": "x"}, raw=True)
