"""Facts with one source only
==========================

Which facts about 2020 depend on one source only, and which sources these are most often.
Run it with ``python examples/one_source_only.py``.
"""

import textwrap
from collections import Counter

import cisrecords as cis

cw = cis.load()
every = cw.backing(since="2020", until="2020", certain=True)
alone = [row for row in every if row.independent == 1]

print(f"{len(alone)} of {len(every)} facts about 2020 depend on one independent source")
for kind, count in Counter(row.kind for row in alone).most_common():
    print(f"{count:6} in {kind}")
print("The most frequent of these sources:")
for source, count in Counter(row.whose for row in alone).most_common(5):
    print(f"{count:6} {source}")

# %%
# A copy, a translation and a quotation add no source: a fact in ten papers that all copy one agency
# depends on one source. Facts with an unknown day may belong to the year; ``certain=True`` leaves
# them out. A fact without any source has no row.

for row in [row for row in alone if row.kind == "meetings"][:10]:
    print(textwrap.shorten(f"{row.record} {row.part or ''}: {row.fact}", 84))

# %%
# Any row can be cited:

for line in cw.cite(alone[0]).splitlines():
    print(textwrap.fill(line, 84, subsequent_indent="  ", break_on_hyphens=False))
