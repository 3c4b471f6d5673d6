"""The status of one state
=======================

What a state was through time, with the reasons for every change.
Run it with ``python examples/status_through_time.py`` and, if you like, the name of a state.
"""

import sys

import cisrecords as cis

cw = cis.load()
state = cw.states[sys.argv[1] if len(sys.argv) > 1 else "Uzbekistan"]

print(f"{state.name} ({state.id})")
for spell in cw.timeline(state.id):
    print(f"\n{spell.status.value}: {spell.since or 'always'} to {spell.until or 'now'}")
    print("  " + spell.status.meaning)
    for reason in spell.reasons:
        print(f"  - {reason.text} [{reason.article or 'no article'}]")
        for cite in reason.cites:
            source = cw.sources[cite.source]
            print(f"      {source.name}, {source.publisher} ({source.published or 'undated'})")
    for rival in spell.rivals:
        print(f"  but perhaps {rival.status.value}: {rival.reasons[0].text}")
