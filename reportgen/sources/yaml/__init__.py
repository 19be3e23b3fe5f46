"""YAML with places: nodes from libyaml's events, faults in words, the shapes that files must have."""
