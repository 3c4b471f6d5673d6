"""Who held which office of the Commonwealth on a day, and who held the chair in each year.

Run it with ``python examples/who_held_office.py``.
"""

import cisrecords as cis

cw = cis.load()

# Which offices of the Commonwealth's own bodies were held on 18 November 2020, and by whom?
own = {"organisation", "charter", "sectoral", "other", "subsidiary"}
for row in cw.office_holders("2020-11-18"):
    body = cw.bodies.with_id(row.body)
    if body is not None and body.kind in own and (row.certain or row.since):
        holder = cw.resolve(row.person or row.state)
        sure = "" if row.certain else f" (perhaps: {row.reasons})"
        print(f"{cw.offices[row.office].name}: {holder.name}, since {row.since}{sure}")

# Which state held the chair of the Commonwealth in each year, and where is it not known?
print()
for row in cw.chairmanship("1991/2027"):
    if row.state is None:
        print(row.year, "not known:", row.reasons)
    elif row.certain:
        print(row.year, cw.states[row.state].name)
    else:
        print(row.year, "perhaps", cw.states[row.state].name)
