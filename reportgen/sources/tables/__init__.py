"""Tables of figures: CSV and workbooks as rows with a head."""
