"""A fuzzer for whatever a user can write: the YAML files, CSV, .xlsx, templates and .docx.

A development tool, no part of the package: `python -m fuzz --seed 7 --minutes 10 --only csv`. Input K of seed N is always the same
input, and so is a fault. See CONTRIBUTING.md for how to read what it prints.

- `case`: an input and what is known of it; `kinds/`: what makes inputs, a module a kind of file.
- `trial`: one input run through the commands and everything that is looked for in what comes of it.
- `worker`, `campaign`: many inputs, in processes of their own under limits of time and memory.
- `putback`: faults that were mended, put back one by one, to see that they would be found.
"""
