"""Files of a project: where they are, their text, what is kept of them between runs."""
