"""What was known in 2012
======================

What the records support with the sources dated by the end of 2012, compared with today.
Run it with ``python examples/what_was_known.py``.
"""

from collections import Counter

import cisrecords as cis

cw = cis.load()
then = cw.known_on("2012-12-31")
grown = then.diff(cw)

for title, rows in (("added", grown.added), ("changed", grown.changed)):
    counted = Counter(row.kind for row in rows if row.kind)
    print(f"{title}:", ", ".join(f"{count} {kind}" for kind, count in counted.most_common(5)))
for row in grown.changed:
    if row.path in ("date", "established"):
        print(f"{row.record} {row.path}: {row.after}, sources: {len(row.sources)}")

# %%
# An added record shows the date of a source of ours, not when something happened or what people
# knew. Every method can answer from what was known by a day; a status is never certain there, and
# its reasons say how many acts are left out:

for state in ("Georgia", "Uzbekistan"):
    for view in (then, cw):
        found = view.membership(state, on="1993-12-31")
        print(state, found.status.value, "for certain" if found.certain else "perhaps")
print(then.membership("Georgia", on="1993-12-31").reasons[-1].text)
