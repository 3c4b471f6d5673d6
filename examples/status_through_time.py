"""The status of one state
=======================

The status of a state through time, with the reasons for every change.
Run it with ``python examples/status_through_time.py`` and, if you like, the name of a state.
"""

import sys
import textwrap

import cisrecords as cis

cw = cis.load()
state = cw.states[sys.argv[1] if len(sys.argv) > 1 else "Uzbekistan"]

for spell in cw.timeline(state.id):
    print(f"\n{spell.status.value}: {spell.since or 'always'} to {spell.until or 'now'}")
    reason = spell.reasons[0]
    words = f"{reason.text} ({reason.article or 'no article'})"
    print(textwrap.fill(words, 84, initial_indent="  ", subsequent_indent="  "))
    words = "by " + ", ".join(cite.source for cite in reason.cites)
    print(textwrap.fill(words, 84, initial_indent="  ", subsequent_indent="  "))
    for rival in spell.rivals:
        words = f"Perhaps {rival.status.value}. {rival.reasons[0].text}"
        print(textwrap.fill(words, 84, initial_indent="  ", subsequent_indent="  "))

# %%
# The first reason is that of the status; the later ones are older and still hold. *Now* is as far
# as the acts are known. *Perhaps* is the status if another source were right.

for reason in cw.timeline(state.id)[-1].reasons[1:]:
    print(textwrap.fill(reason.text, 84, initial_indent="- ", subsequent_indent="  "))
