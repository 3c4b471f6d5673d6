"""Who missed most summits
=======================

Meetings of the heads of state since 2010 that a state missed, with the sources.
Run it with ``python examples/missed_summits.py``.
"""

import textwrap

import cisrecords as cis

cw = cis.load()
summits = cis.MeetingQuery(body="Council of Heads of State", since="2010", certain=True)
away = ["absent", "declined"]

counted = cw.tally(summits, presence=away).rows()
for row in sorted(counted, key=lambda row: (row.uncertain - row.meetings, -row.meetings)):
    sure = row.meetings - row.uncertain
    print(f"{cw.states[row.state].name}: {sure} for certain, {row.uncertain} perhaps")
    for one in cw.attendance(summits, state=row.state, presence=away):
        line = f"{one.when}{'' if one.certain else ' perhaps'}: {one.reasons}"
        print(textwrap.fill(line, 84, initial_indent="  ", subsequent_indent="    "))

# %%
# *Perhaps* means that a source says that a person did not come, and no source says whether anybody
# else represented the state: a person absent is not a state absent.
#
# The ranking depends on what sources say, and they say little. Most meetings that a state may have
# missed have no statement about it; such a meeting is counted as ``silent`` if others are named,
# and as ``unknown`` if nobody is.

shown = ("state", "meetings", "present", "represented", *away, "silent", "unknown")
print(cw.tally(summits).select(*shown))
