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
        title = (
            cw.instruments[row.instrument].name if row.instrument else "an unidentified instrument"
        )
        disputed = "" if row.certain else " (another source disagrees)"
        words = f"{row.when} {title}{disputed}. {row.words or 'No wording in the records.'}"
        print(textwrap.fill(words, 84, initial_indent="- ", subsequent_indent="  "))
        print("  by", "; ".join(cw.sources[one].publisher or one for one in row.sources))

# %%
# A refusal that is recorded as an act and again in the papers of a meeting has two rows. *No
# wording in the records* is a silence: no source that was read has it. If an instrument is not
# listed, the records have no opinion of this state on it; the state may still have had one.
