"""One meeting as each source tells it
===================================

Who sat there, who is not mentioned, what was said.
Run it with ``python examples/one_meeting_by_source.py``.
"""

import cisrecords as cis

cw = cis.load()
meeting = cw.meetings["sc-08"]
body = cw.bodies[meeting.body]

print(f"{body.name}, session {meeting.ordinal}, {meeting.when}, {meeting.format}")
for source in cw.sources_of(meeting):
    told = cw.account(meeting.id, source.id)
    print(f"\n{source.name} ({source.published or 'undated'}, {source.extent} seen)")
    for row in told.attendance:
        office = f", {row.office_as_reported}" if row.name_as_reported else ""
        print(f"  {row.name}{office}")
    if told.silent:
        print("  silent about:", ", ".join(cw.resolve(one).name for one in told.silent))
    for statement in told.statements:
        figures = [f"{figure.amount:,} {figure.unit}" for figure in statement.quantities]
        print(f"  {statement.speaker or statement.participant} {statement.summary}", *figures)

print("\nWhat is said otherwise:")
for claim in cw.rivals(meeting):
    print(f"  {claim.field} = {claim.value}, by {claim.cites[0].source}: {claim.note}")
