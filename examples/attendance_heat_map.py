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
# A cross means that a source says that the state did not come, or declined to. In a dashed frame
# it is a maybe: a source says that a person did not come, and no source says whether anybody else
# represented the state. A grey cell is silence: the sources name others and not this state. A dash
# is a gap: no source names anybody.
#
# The table has the sources of each cross:

for row in table:
    if row.presence in ("absent", "declined"):
        doubt = "" if row.certain else " perhaps"
        print(f"{row.when} {cw.states[row.state].name}{doubt}, by {', '.join(row.sources)}")
