"""A draft as PDF by LibreOffice: the fonts that stand in, the seal, the text of its pages."""
