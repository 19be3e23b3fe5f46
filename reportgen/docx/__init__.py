"""WordprocessingML in and out: a draft written as a .docx package, its figures read back from one. Knows no indicator."""
