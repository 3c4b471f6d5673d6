"""What the records supported on the sources dated by the end of 2012, against what they do today.

That a record is added says when a source of ours is dated, not when something happened. Run it with
``python examples/what_was_known.py``.
"""

from collections import Counter

import cisrecords as cis

cw = cis.load()
then = cw.known_on("2012-12-31")
grown = then.diff(cw)
print(grown)
print("added:", dict(Counter(row.kind for row in grown.added)))
print("changed:", dict(Counter(row.kind or "the whole" for row in grown.changed)))
facts = ("when", "date", "established", "status")
for row in grown.changed:
    if row.path in facts:
        print(f"{row.record} {row.path}: {row.before} -> {row.after}, by {', '.join(row.sources)}")
for state in ("GE", "UZ"):
    print(state, *(view.membership(state, on="1993-12-31").status for view in (then, cw)))
