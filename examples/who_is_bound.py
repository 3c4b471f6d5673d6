"""Who is bound by a treaty
========================

Who is bound by the free trade treaty of 2011 on a day, who may be, and why.
Run it with ``python examples/who_is_bound.py`` and, if you like, a day.
"""

import sys
import textwrap

import cisrecords as cis

cw = cis.load()
day = sys.argv[1] if len(sys.argv) > 1 else "2012-10-18"

print(f"{cw.instruments['cisfta-2011'].name}, on {day}")
for row in cw.parties("cisfta-2011", on=day):
    sure = f"bound since {row.since}" if row.certain else f"perhaps bound, else {row.standing}"
    print(f"\n{cw.states[row.state].name}: {sure}")
    reasons = [one for one in row.reasons.split(". ") if row.certain or one.startswith("If ")]
    shown = reasons[:1] if row.certain else reasons
    print(
        textwrap.fill(
            ". ".join(shown).rstrip(".") + ".", 84, initial_indent="  ", subsequent_indent="  "
        )
    )

# %%
# *Perhaps* means that a vague day or a rival source leaves open whether the treaty was in force for
# the state on the day; the standing after it follows from the preferred values. A state that signed
# is not listed if the records have nothing about its consent. ``participation`` lists the steps of
# each state; a dash means that the records have no such step, or no day of it:

steps = ("state", "signed", "ratified", "in_force", "standing", "certain")
print(cw.participation("cisfta-2011", on=day).select(*steps))
