"""Measures whole processes in turn and tabulates them; the Python standard library only."""
