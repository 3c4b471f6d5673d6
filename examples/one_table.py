"""How often the security chiefs of two states sat at one table from 2018 to 2023.

Run it with ``python examples/one_table.py`` and, if you like, the names of two states.
"""

import sys

import cisrecords as cis

cw = cis.load()
names = sys.argv[1:3] if len(sys.argv) > 2 else ["Armenia", "Azerbaijan"]

for body in ("meeting-of-security-council-secretaries", "Council of Heads of Security Agencies"):
    query = cis.MeetingQuery(body=body, since="2018", until="2023")
    (pair,) = cw.co_attendance(query, states=names)
    print(f"{cw.bodies[body].name}: together {pair.together}, perhaps {pair.maybe} more")
    for row in cw.attendance(query, state=names):
        if row.meeting in pair.meetings:
            print(f"  {row.when} {row.state} {row.presence} {' '.join(row.people)} {row.sources}")
    print(cw.tally(query, state=names).select("state", "meetings", "present", "silent", "unknown"))
