"""Where the processes that run inputs come from: a small one that has imported what all of them need.

Forked from the process that asks, they would begin as large as it is and under its tracing, and take what an input costs for less, or more.
"""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(
    ["lxml.etree", "openpyxl", "babel.messages.pofile", "fuzz.trial", "fuzz.kinds.register", "reportgen.app.trace"]
)
