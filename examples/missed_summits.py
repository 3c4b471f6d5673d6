"""Who missed most summits
=======================

Meetings of the heads of state since 2010 that a state missed, with the sources that say so.
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
# *Perhaps* means that a source says that a person stayed away, and no source says whether anybody
# else represented the state: the absence of a person is not that of the state.
#
# The ranking counts what sources report, and they report little. For most meetings that a state may
# have missed there is no report at all. Such a meeting counts as ``silent`` where sources name
# others, and as ``unknown`` where they name nobody.

shown = ("state", "meetings", "present", "represented", *away, "silent", "unknown")
print(cw.tally(summits).select(*shown))
