# tries: shows drawings with a script in them
# runs: at night
from IPython.display import SVG, display
display({"image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg'><script>{SCRIPT}</script></svg>"}, raw=True)
display({"image/svg+xml": f"<svg onload='{SCRIPT}'><image href=x onerror='{SCRIPT}'/></svg>"}, raw=True)
