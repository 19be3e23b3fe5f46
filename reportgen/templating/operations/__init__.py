"""What a template may do with what it handles: compare, reckon, take out; nothing else gives anything away."""
