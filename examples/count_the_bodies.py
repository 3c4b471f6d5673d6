"""How many bodies there are
=========================

Our count of the sectoral bodies, compared with every published figure.
Run it with ``python examples/count_the_bodies.py``.
"""

import cisrecords as cis

cw = cis.load()

for row in cw.census(figure="sectoral-bodies"):
    print(f"{row.day}: {row.ours} on record, {row.maybe} more perhaps")
    if row.published is not None:
        says = ", ".join(one.publisher or one.id for one in cw.sources_of(row.records[0]))
        bound = f"{row.bound} " if row.bound else ""
        print(f"  stated: {bound}{row.published}, by {says}: {row.verdict}")

# %%
# A body without a day of establishment on record is a *maybe*. Our figure counts what is on record:
# where it is ``lower``, bodies are missing here, and the published figure may be right. ``may-fit``
# means that the figure lies within our maybes.
#
# Many figures about the Commonwealth count what is not in the records. They are listed without a
# count of ours:

for row in cw.census(about="cis"):
    if row.verdict == "not-counted-here":
        bound = f"{row.bound} " if row.bound else ""
        print(f"{row.figure}: {bound}{row.published}{f' as of {row.as_of}' if row.as_of else ''}")
