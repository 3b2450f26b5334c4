"""Handgrad: write gradients by hand, and have them checked."""
