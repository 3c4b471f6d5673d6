"""What was known in 2012
======================

What sources dated up to the end of 2012 support, compared with the records of today.
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
# A record is added when a source of ours is dated, which is not when the event happened, nor when
# people knew of it. Every verb works on such a view. A status by it is never certain, and its
# reasons say how many acts are left out:

for state in ("Georgia", "Uzbekistan"):
    for view in (then, cw):
        answer = view.membership(state, on="1993-12-31")
        print(state, answer.status.value, "for certain" if answer.certain else "perhaps")
print(then.membership("Georgia", on="1993-12-31").reasons[-1].text)
