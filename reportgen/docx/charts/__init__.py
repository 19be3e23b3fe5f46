"""Charts as Word's own: the part, its axes, labels and looks, and the workbook behind it."""
