"""The pictures of the course, one module a chapter."""
