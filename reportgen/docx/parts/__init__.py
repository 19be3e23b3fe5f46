"""What writing and reading share: the package, XML as text, the parts beside the body, the profile of measures."""
