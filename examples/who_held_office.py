"""Who held office
===============

Who held which office of the Commonwealth and its bodies on a day.
Run it with ``python examples/who_held_office.py`` and, if you like, a day.
"""

import sys
import textwrap

import cisrecords as cis

cw = cis.load()
day = sys.argv[1] if len(sys.argv) > 1 else "2020-11-18"

held = []
for row in cw.office_holders(day):
    body = cw.bodies.get(row.body) if row.body else None
    holder = row.person or row.state
    if body is not None and body.kind not in ("external", "national") and holder and row.office:
        who = cw.resolve(holder).name
        line = f"- {cw.offices[row.office].name}: {who}, since {row.since}"
        held.append((row, textwrap.fill(line, 84, subsequent_indent="  ")))
print(f"On {day}, for certain:")
print(*(line for row, line in held if row.certain), sep="\n")

# %%
# Most tenures are attested on single days, so they may have lasted on any other day. That is a
# *maybe*, and one office may have several:

maybes = [(row, line) for row, line in held if not row.certain]
print(f"{len(maybes)} more may have lasted on that day; those with a known beginning:")
print(*(line for row, line in maybes if row.since), sep="\n")

# %%
# Each row says why it is not certain. An office without a holder here is a silence: the records do
# not say whether it was held.

vague = next(row for row in cw.office_holders(day, office="cis-chair") if not row.certain)
print(textwrap.fill(vague.reasons or "", 84))
