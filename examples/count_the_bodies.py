"""How many bodies there are
=========================

Our count of the sectoral bodies beside every published figure.
Run it with ``python examples/count_the_bodies.py``.
"""

import cisrecords as cis

cw = cis.load()

for row in cw.census(figure="sectoral-bodies"):
    print(f"{row.day}: {row.ours} in the records, perhaps {row.maybe} more")
    if row.published is not None:
        says = ", ".join(one.publisher or one.id for one in cw.sources_of(row.records[0]))
        bound = f"{row.bound} " if row.bound else ""
        print(f"  stated: {bound}{row.published}, by {says}: {row.verdict}")

# %%
# A body without a day of establishment in the records is a *maybe*. Our count covers the records
# only: if it is ``lower``, bodies are missing here, and no source is refuted; ``may-fit`` means
# that the figure is within our maybes.
#
# Many figures about the Commonwealth count things that are not in the records. They have no count
# of ours:

for row in cw.census(about="cis"):
    if row.verdict == "not-counted-here":
        bound = f"{row.bound} " if row.bound else ""
        print(f"{row.figure}: {bound}{row.published}{f' as of {row.as_of}' if row.as_of else ''}")
