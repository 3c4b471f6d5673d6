"""Signed with an opinion, or declined
===================================

Which instruments a state signed with a dissenting opinion, and which it declined.
Run it with ``python examples/signed_with_an_opinion.py`` and, if you like, the name of a state.
"""

import sys
import textwrap

import cisrecords as cis

cw = cis.load()
state = cw.states[sys.argv[1] if len(sys.argv) > 1 else "Azerbaijan"]

for kind in ("reservation", "declined"):
    print(f"{state.name}, {kind}:")
    for row in cw.positions(state=state.id, kind=kind):
        title = cw.instruments[row.instrument].name if row.instrument else "an unnamed instrument"
        disputed = "" if row.certain else " (a source denies it)"
        words = f"{row.when} {title}{disputed}. {row.words or 'No words on record.'}"
        print(textwrap.fill(words, 84, initial_indent="- ", subsequent_indent="  "))
        print("  by", "; ".join(cw.sources[one].publisher or one for one in row.sources))

# %%
# A refusal has two rows if it is recorded both as an act and in the papers of a meeting. *No words
# on record* is a silence: no source that was seen has any. If an instrument is not listed, no
# opinion of this state on it is on record; the state may have had one.
