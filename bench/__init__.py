"""`make bench`: reportgen against docxtpl, the same text from the same files, measured in one run.

What is compared. Both sides print one report of N figures, each with its change on the year, in N / 4 or so to a paragraph, and a
table of indicators. reportgen reads the catalogue and both years' files, validates them and gives each figure its provenance. The
docxtpl script only fills: it reads both years' files, knows units and decimals by itself (so it is spared the catalogue), words
the changes and saves. The texts of the two drafts must be equal, or nothing is measured.

cold: a whole process for one report, as at a command line. What an earlier build kept (templates compiled, the catalogue checked) is
there, as for any user after the first time; the first time is printed too.
batch: one process makes the reports of many places, each with its own files.
wording: the words of values and changes alone, beside Babel's plain format_decimal; see `bench.wording`.
"""
