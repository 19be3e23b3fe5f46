"""One module a data rule: values out of bounds, figures that contradict each other, figures that are missing. Reads, never repairs."""
