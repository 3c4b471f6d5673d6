"""Which instruments a state signed with an opinion of its own, or declined.

Run it with ``python examples/signed_with_an_opinion.py`` and, if you like, the name of a state.
"""

import sys

import cisrecords as cis

cw = cis.load()
state = cw.states[sys.argv[1] if len(sys.argv) > 1 else "Azerbaijan"]

for row in cw.positions(state=state.id).rows():
    if row.position in ("reservation", "declined") and row.instrument is not None:
        doubt = "" if row.certain else " (disputed)"
        print(f"{row.when} {row.position}{doubt}: {cw.instruments[row.instrument].name}")
        print(f"  {row.words or 'no words on record'}")
        for source in row.sources:
            print(f"    {cw.sources[source].name}")
