"""Who represented a state
=======================

Who represented a state at the meetings of the secretaries of security councils, and who headed the
delegation according to a source.
Run it with ``python examples/who_sat_for_a_state.py`` and, if you like, the name of a state.
"""

import sys

import cisrecords as cis

cw = cis.load()
state = cw.states[sys.argv[1] if len(sys.argv) > 1 else "Azerbaijan"]
body = cw.bodies["meeting-of-security-council-secretaries"]

print(f"{state.name} at the {body.name}")
for row in cw.attendance(body=body.id, state=state.id):
    seats = cw.meetings[row.meeting].attendance
    heads = {seat.person for seat in seats if "head-of-delegation" in seat.capacities}
    named = [(cw.people[one].name, one in heads) for one in row.people]
    people = ", ".join(f"{name} (head of delegation)" if head else name for name, head in named)
    print(f"{row.when!s:26}{row.presence:9}{people or '-':41}sources: {len(row.sources)}")

# %%
# ``silent`` is a meeting for which sources name others and not this state, and ``unknown`` one for
# which they name nobody: neither is an absence. If no source says who headed a delegation, that is
# left open, even if only one person is named.
#
# Everything else in the records about a person, in order of days:

for entry in cw.history("Ramil Usubov"):
    if entry.what != "statement":
        print(entry.when or "undated", entry.what, entry.record)
