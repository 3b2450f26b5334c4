"""Handgrad: write gradients by hand, and have them checked."""

__version__ = "0.1.0"
