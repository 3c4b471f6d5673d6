"""Who is bound by the free trade treaty of 2011 on a day, who may be, and why.

Run it with ``python examples/who_is_bound.py`` and, if you like, a day.
"""

import sys

import cisrecords as cis

cw = cis.load()
day = sys.argv[1] if len(sys.argv) > 1 else "2012-10-18"

print(f"{cw.instruments['cisfta-2011'].name}, on {day}")
for row in cw.parties("cisfta-2011", on=day).rows():
    certain = "certainly" if row.certain else "perhaps bound, on the adopted reading"
    print(
        f"\n{cw.states[row.state].name}: {certain} {row.standing}, since {row.since or 'unknown'}"
    )
    print(f"  {row.reasons}")
    print(f"  by {', '.join(row.sources)}")
