"""Any draft held against a house format: each fault of its look once, with the clause that it offends."""
