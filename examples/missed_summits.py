"""Who missed most summits
=======================

Meetings of the heads of state since 2010 that a state missed, and on whose word.
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
        told = f"{one.when}{'' if one.certain else ' perhaps'}: {one.reasons}"
        print(textwrap.fill(told, 84, initial_indent="  ", subsequent_indent="    "))

# %%
# *Perhaps* is where a source says that a person stayed away and no source says whether anybody else
# sat for the state: a person absent is not a state absent.
#
# The ranking is of what sources say, and they say little. Of most meetings that a state may have
# missed there is no word at all; such a meeting is counted as ``silent`` where others are named,
# and as ``unknown`` where nobody is.

shown = ("state", "meetings", "present", "represented", *away, "silent", "unknown")
print(cw.tally(summits).select(*shown))
