"""Which facts about 2020 rest on one source only, and on whose word most of them.

A copy, a translation and a quotation add no witness. Facts whose day is not known may belong to
the year; they are left out by ``certain=True``. Run it with ``python examples/one_source_only.py``.
"""

from collections import Counter

import cisrecords as cis

cw = cis.load()
every = cw.backing(since="2020", until="2020", certain=True)
alone = [row for row in every if row.independent == 1]
print(f"{len(alone)} of {len(every)} facts about 2020 rest on one independent source")
for kind, count in Counter(row.kind for row in alone).most_common():
    print(f"  {count:4} in {kind}")
print("Whose word it is, most often:")
for source, count in Counter(row.whose for row in alone).most_common(5):
    print(f"  {count:4} {source}")
for row in alone[:8]:
    print(f"{row.record} {row.part or ''}: {row.fact}")
print(cw.cite(alone[0]))
