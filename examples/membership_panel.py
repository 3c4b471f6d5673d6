"""A panel beside the Correlates of War
====================================

Where the Correlates of War and the acts differ on the status of a state, cell by cell, and why.
Run it with ``python examples/membership_panel.py`` and, if you like, ``participation``.
"""

import sys
import textwrap
from itertools import groupby

import cisrecords as cis

cw = cis.load()
rules = sys.argv[1] if len(sys.argv) > 1 else "charter"

panel = cw.panel("1991/2014", rules=rules)
print(f"{sum(panel['member'])} of {len(panel)} state-years are member by the rules {rules!r}.")
found = cw.agreement(cw.published("cow-igo-3", "1991/2014"), rules=rules)
conflicts = [row for row in found if row.verdict == "conflict"]
print(f"In {len(conflicts)} of {len(found)} cells the codings differ:")
for said, cells in groupby(conflicts, lambda row: f"{row.state}: {row.ours}, not {row.theirs}"):
    years = [row.year for row in cells]
    span = f"{years[0]} to {years[-1]}" if len(years) > 2 else " and ".join(map(str, years))
    print(f"{said}, {span}")

# %%
# Every cell has the reason for our status, and its sources. A cell is not certain if a vague day,
# or another source, would give another status:

for row in conflicts:
    if row.state in ("GE", "TM") and row.year in (1994, 2004, 2008):
        line = f"{row.state} {row.year}: {row.reasons.partition('. ')[0]}."
        print(textwrap.fill(line, 84, subsequent_indent="  "))
        print(f"  by {len(row.sources)} sources, {'certain' if row.certain else 'not certain'}")
