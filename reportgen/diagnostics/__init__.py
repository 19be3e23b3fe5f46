"""What can be found wrong, and how it is shown. Knows no rule and no file format."""
