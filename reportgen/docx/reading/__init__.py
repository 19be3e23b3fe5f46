"""Any .docx read back: bounded, as it looks, and where its figures stand."""
