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
    body = cw.bodies.get(row.body)
    if body is not None and body.kind not in ("external", "national"):
        who = cw.resolve(row.person or row.state).name
        told = f"- {cw.offices[row.office].name}: {who}, since {row.since}"
        held.append((row, textwrap.fill(told, 84, subsequent_indent="  ")))
print(f"On {day}, for certain:")
print(*(told for row, told in held if row.certain), sep="\n")

# %%
# Most tenures are attested on single days, so that they may have lasted on any other one. That is a
# *maybe*, and several may stand beside each other for one office:

maybes = [(row, told) for row, told in held if not row.certain]
print(f"{len(maybes)} more may have lasted on that day; of these it is told when they began:")
print(*(told for row, told in maybes if row.since), sep="\n")

# %%
# Each row tells why it is not certain. That no holder is told of an office is a silence: it says
# nothing of whether the office was held.

print(next(row.reasons for row in cw.office_holders(day, office="cis-chair") if not row.certain))
