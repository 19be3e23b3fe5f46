"""An office's own format: from a file of measures or from a document that looks as it should."""
