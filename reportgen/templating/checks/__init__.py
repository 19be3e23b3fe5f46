"""What is wrong with a template before it runs."""
