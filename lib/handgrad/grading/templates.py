"""The templates of pages; what is put into one cannot become HTML."""

from jinja2 import Environment, PackageLoader

from handgrad.grading.text import plain

TEMPLATES = Environment(
    loader=PackageLoader("handgrad.grading", "."),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters["plain"] = plain
