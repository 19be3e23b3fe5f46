"""What makes inputs, a module a kind of file: each has `make(drawn)`, which gives a `Case`."""
