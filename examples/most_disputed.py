"""What is most disputed
=====================

The most disputed facts of all records, ranked by the independent sources on either side.
Run it with ``python examples/most_disputed.py``.
"""

import textwrap

import cisrecords as cis

cw = cis.load()
table = cw.disagreements()

print(len(table), "fields have rival values; the first ten:")
for row in table.rows()[:10]:
    print(f"{row.rank:2}. {row.about} {row.field}")
    print(f"    preferred, by {row.behind}: {row.adopted or 'none'}")
    print(f"    rival, by {row.independent}: {row['values']}")

# %%
# The numbers count independent sources, so copies of one another count once. Where no value is
# preferred, the records leave the field open, and every value is a claim. The notes on the claims
# say why a value is or is not preferred:

first = table.rows()[0]
print(textwrap.fill(first.reasons, 84))

# %%
# The claims, and each source that makes them, can be cited:

print(textwrap.fill(cw.cite(first).splitlines()[1], 84))
for source in first.sources:
    print("-", source)
