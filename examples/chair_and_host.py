"""Chair and host, year by year
============================

Which state held the chair of the Commonwealth in each year, and where the heads of state met.
Run it with ``python examples/chair_and_host.py``.
"""

from collections import Counter, defaultdict

import cisrecords as cis

cw = cis.load()
chairs: dict[int, list[str]] = defaultdict(list)
hosts: dict[int, list[str]] = defaultdict(list)

for row in cw.chairmanship("2000/2025"):
    doubt = "" if row.certain or row.state is None else "perhaps "
    chairs[row.year].append(f"{doubt}{row.state or 'not known'}")
every = cw.hosts("2000/2025", body="Council of Heads of State").rows()
for host in every:
    if host.year and host.place:
        hosts[host.year].append(f"{host.place.split(', ')[-2]}{'' if host.certain else '?'}")
for year, holders in chairs.items():
    print(f"{year}  {', '.join(holders):36}{', '.join(hosts[year]) or '-'}")

# %%
# *Not known* is a gap that the records list; *perhaps* is a tenure of which only single days are
# attested. A ``?`` after a place means that the host is inferred from the place, as no source names
# it. A dash is a year without a host in the records: the heads of state met by video, or no source
# names one.
#
# How often each state was host, as a source says and as inferred from the place:

said = Counter(host.state for host in every if host.certain and host.state)
read = Counter(host.state for host in every if not host.certain and host.state)
for state in sorted({*said, *read}, key=lambda one: (-said[one] - read[one], one)):
    print(f"{cw.states[state].name:14}{said[state]:3} said{read[state]:4} inferred from the place")
