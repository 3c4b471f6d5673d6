"""What was known in 2012
======================

What the records supported on the sources dated by the end of 2012, against what they do today.
Run it with ``python examples/what_was_known.py``.
"""

from collections import Counter

import cisrecords as cis

cw = cis.load()
then = cw.known_on("2012-12-31")
grown = then.diff(cw)

for told, rows in (("added", grown.added), ("changed", grown.changed)):
    counted = Counter(row.kind for row in rows if row.kind)
    print(f"{told}:", ", ".join(f"{count} {kind}" for kind, count in counted.most_common(5)))
for row in grown.changed:
    if row.path in ("date", "established"):
        print(f"{row.record} {row.path}: {row.after}, sources: {len(row.sources)}")

# %%
# That a record is added says when a source of ours is dated, not when something happened, nor what
# people knew. Every verb answers on what was known by a day; a status is never certain there, and
# its reasons tell how many acts are left out:

for state in ("Georgia", "Uzbekistan"):
    for view in (then, cw):
        found = view.membership(state, on="1993-12-31")
        print(state, found.status.value, "for certain" if found.certain else "perhaps")
print(then.membership("Georgia", on="1993-12-31").reasons[-1].text)
