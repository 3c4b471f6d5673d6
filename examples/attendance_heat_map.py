"""Who came to the summits
=======================

A row for each state, a column for each meeting of the heads of state since 2010. Run it with
``python examples/attendance_heat_map.py`` and, if you like, the name of a file for the picture.
"""

import sys

import cisrecords as cis

cw = cis.load()
table = cw.attendance(body="Council of Heads of State", since="2010")
figure = cis.show.attendance(cw, table)

if len(sys.argv) > 1:
    figure.savefig(sys.argv[1])

# %%
# A cross stands only where a source says that the state did not come, or refused to. In a dashed
# frame it is a maybe: a source says that a person stayed away, and none whether anybody else sat
# for the state. A grey cell is silence: the sources name others and do not speak of this state. A
# dash is a gap: no source names anybody.
#
# On whose word a cross rests is in the table:

for row in table:
    if row.presence in ("absent", "declined"):
        doubt = "" if row.certain else " perhaps"
        print(f"{row.when} {cw.states[row.state].name}{doubt}, by {', '.join(row.sources)}")
