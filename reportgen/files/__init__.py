"""The door to the disk: what is read is an ordinary file of a bounded size, what is written is there whole or not at all."""
