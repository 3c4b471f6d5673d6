"""A tour
======

What the records answer, in a few lines each.
Run it with ``python examples/tour.py``.
"""

import cisrecords as cis

cw = cis.load()
print(cw)

# %%
# What a state was on a day, because of which act, according to whom.
georgia = cw.membership("Georgia", on="2009-08-17")
print(georgia.status.value, "until", georgia.until, "by", georgia.notice)
for reason in georgia.reasons:
    print(" -", reason.text, [cite.source for cite in reason.cites])

# %%
# Who was a member on a day, and who changed status in a span of years.
print(cw.members(on="1994-12-31").ids())
for change in cw.changes(since="2005-01-01", until="2010-01-01"):
    print(change.name)

# %%
# Any name of anything finds it, in any script.
for meeting in cw.meetings.find(body="СОРБ", place="Baku", since="2023"):
    print(meeting.name, "-", [row.name for row in meeting.attendance])

# %%
# Figures differ; each is kept with who states it.
for claim in cw.rivals("cis"):
    if claim.field == "figure:sectoral-bodies":
        print(claim.value, "sectoral bodies, by", claim.cites[0].source, "as of", claim.as_of)
