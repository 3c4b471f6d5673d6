"""How many bodies the Commonwealth has, beside every figure that somebody published.

Run it with ``python examples/count_the_bodies.py``.
"""

import cisrecords as cis

cw = cis.load()

# How many sectoral bodies are there, and how does that fit what others state?
for row in cw.census(figure="sectoral-bodies"):
    ours = f"{row.ours} on record, {row.maybe} more perhaps"
    if row.published is None:
        print(f"{row.day}: {ours}")
    else:
        stated = f"{row.bound or ''} {row.published}".strip()
        says = ", ".join(source.name for source in cw.sources_of(row.records[0]))
        print(f"{row.day}: {ours}; stated: {stated} ({says}): {row.verdict}")

# Which figures about the Commonwealth are not counted in the records at all?
print()
for row in cw.census(about="cis"):
    if row.verdict == "not-counted-here":
        print(row.figure, row.bound or "", row.published, "as of", row.as_of or "no day")
