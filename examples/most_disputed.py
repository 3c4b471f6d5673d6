"""What is most disputed
=====================

The most disputed facts of the dataset, ranked by the independent sources on either side.
Run it with ``python examples/most_disputed.py``.
"""

import textwrap

import cisrecords as cis

cw = cis.load()
table = cw.disagreements()

print(len(table), "fields have more than one value; the first ten:")
for row in table.rows()[:10]:
    print(f"{row.rank:2}. {row.about} {row.field}")
    print(f"    {row.behind} say {row.adopted or 'the most common value: none is preferred'}")
    print(f"    {row.independent} say {row['values']}")

# %%
# Copies of one another count once. If no value is preferred, the field of the record is empty, and
# every value is a claim. The notes on the claims say why a value was or was not preferred:

first = table.rows()[0]
print(textwrap.fill(first.reasons or "", 84))

# %%
# The claims, and each source that makes them, can be cited:

print(textwrap.fill(cw.cite(first).splitlines()[1], 84))
for source in first.sources:
    print("-", source)
