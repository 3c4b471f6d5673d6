"""A tour
======

What the records answer, in a few lines each.
Run it with ``python examples/tour.py``.
"""

import cisrecords as cis

cw = cis.load()
print(f"{len(cw.meetings)} meetings, {len(cw.acts)} acts, {len(cw.sources)} sources")

# %%
# The status of a state on a day, because of which act, according to whom.

georgia = cw.membership("Georgia", on="2009-08-17")
print(georgia.status.value, "until", georgia.until)
for reason in georgia.reasons:
    words = reason.text.partition(". ")[0].partition(";")[0].rstrip(".")
    print(f"- {words}, sources: {len(reason.cites)}")

# %%
# Who was a member on a day, and who changed status in a span of years.

print(*cw.members(on="1994-12-31").ids())
for change in cw.changes(since="2005-01-01", until="2010-01-01"):
    print(change.name)

# %%
# Everything can be found by any of its names, in any script.

for meeting in cw.meetings.find(body="СОРБ", place="Baku", since="2023"):
    print(meeting.name)
    people = sorted({row.person for row in meeting.attendance if row.person})
    print("-", ", ".join(people[:4]), f"and {len(people) - 4} more")

# %%
# Who came is a table: states by meetings, with silence apart from absence.

counted = cw.tally(body="Council of Heads of State", since="2020", state=["Kazakhstan", "Moldova"])
print(counted.select("state", "meetings", "present", "absent", "silent", "unknown"))

# %%
# Figures differ; each is recorded with its source.

for claim in cw.rivals("cis"):
    if claim.field == "figure:sectoral-bodies":
        print(claim.value, "by", claim.cites[0].source, "as of", claim.as_of or "no day")
