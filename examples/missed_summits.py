"""Which states missed most summits since 2010, and on whose word.

Run it with ``python examples/missed_summits.py``.
"""

import cisrecords as cis

cw = cis.load()
summits = cis.MeetingQuery(body="Council of Heads of State", since="2010", certain=True)
away = ["absent", "declined"]

columns = ("state", "meetings", "present", "represented", *away, "silent", "unknown")
print(cw.tally(summits).select(*columns))
for missed in sorted(cw.tally(summits, presence=away), key=lambda row: -row.meetings):
    print(f"\n{cw.states[missed.state].name} missed {missed.meetings}:")
    for row in cw.attendance(summits, state=missed.state, presence=away):
        print(f"  {row.when}{'' if row.certain else ' (perhaps)'}: {row.reasons}")
