"""Where the Correlates of War and the Charter differ on who was a member, cell by cell, and why.

Run it with ``python examples/membership_panel.py`` and, if you like, ``participation``.
"""

import sys

import cisrecords as cis

cw = cis.load()
rules = sys.argv[1] if len(sys.argv) > 1 else "charter"

panel = cw.panel("1991/2014", rules=rules)
print(f"{sum(panel['member'])} of {len(panel)} state-years are member by the rules {rules!r}")

found = cw.agreement(cw.published("cow-igo-3", "1991/2014"), rules=rules)
for row in found:
    if row.verdict == "conflict":
        print(f"{row.state} {row.year}: {row.ours}, not {row.theirs}")
        print(f"  {row.reasons.partition('. ')[0]} [{', '.join(row.sources)}]")
