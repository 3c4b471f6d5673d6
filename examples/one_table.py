"""Two states at one table
=======================

How often the security chiefs of two states sat at one table from 2018 to 2023.
Run it with ``python examples/one_table.py`` and, if you like, the names of two states.
"""

import sys

import cisrecords as cis

cw = cis.load()
names = sys.argv[1:3] if len(sys.argv) > 2 else ["Armenia", "Azerbaijan"]
bodies = ("meeting-of-security-council-secretaries", "Council of Heads of Security Agencies")

for body in bodies:
    query = cis.MeetingQuery(body=body, since="2018", until="2023")
    (pair,) = cw.co_attendance(query, states=names)
    print(f"{cw.bodies[body].name}:\n  together {pair.together}, perhaps {pair.maybe} more")
    for row in cw.attendance(query, state=names):
        if row.meeting in pair.meetings:
            people = ", ".join(cw.people[one].name for one in row.people) or "nobody by name"
            print(f"  {row.when} {row.state}: {people}, by {len(row.sources)} sources")

# %%
# These figures are minimums. The number of meetings at which one of the two is not named, so that
# nobody can say whether both took part, is counted by state:

for body in bodies:
    counted = cw.tally(body=body, since="2018", until="2023", state=names)
    print(counted.select("state", "meetings", "present", "expected", "silent", "unknown"))
