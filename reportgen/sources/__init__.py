"""Files in, observations with their origin out. Reads YAML, CSV and .xlsx; says what is wrong in a file; judges no value."""
