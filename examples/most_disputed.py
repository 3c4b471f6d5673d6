"""The most disputed facts of the whole, ranked by independent sources, with a citation.

Run it with ``python examples/most_disputed.py``.
"""

import cisrecords as cis

cw = cis.load()
table = cw.disagreements()
print(len(table), "fields are told in more than one way; the first ten:")
for row in table.rows()[:10]:
    print(f"{row.rank:2}. {row.about} {row.field}: {row.adopted or 'nothing adopted'}")
    print(f"    {row.behind} say so, {row.independent} say {row['values']}")
first = table.rows()[0]
print(first.reasons)
print(cw.cite(first))
