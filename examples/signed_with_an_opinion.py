"""Signed with an opinion, or declined
===================================

Which instruments a state signed with an opinion of its own, and which it declined.
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
        title = cw.instruments[row.instrument].name if row.instrument else "a text not identified"
        disputed = "" if row.certain else " (a source says otherwise)"
        words = f"{row.when} {title}{disputed}. {row.words or 'No words on record.'}"
        print(textwrap.fill(words, 84, initial_indent="- ", subsequent_indent="  "))
        print("  by", "; ".join(cw.sources[one].publisher or one for one in row.sources))

# %%
# One refusal that is told by an act and again by the papers of a meeting has two rows. *No words on
# record* is a silence: no source that was seen gives any. A text that is not listed is one of
# which no opinion of this state is on record, which is not to say that it had none.
