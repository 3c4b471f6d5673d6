"""Membership through time
=======================

The status of each state in the Commonwealth on every day since 1991, derived from its acts by the
rules of the Charter. Run it with ``python examples/membership_timeline.py`` and, if you like, the
name of a file for the picture.
"""

import sys
import textwrap

import cisrecords as cis

cw = cis.load()
figure = cis.show.timeline(cw)

if len(sys.argv) > 1:
    figure.savefig(sys.argv[1])

# %%
# Georgia gave notice in August 2008 and stayed a member for the twelve months that Article 9 asks
# for. Ukraine declined to sign the Charter, so by it Ukraine never was a member; its
# participation has been suspended since 2018. Turkmenistan became an associate in 2005.
#
# The first years are dense. A picture of them alone shows where sources differ: a split bar has the
# preferred status on top, and below it the status if another source were right.

early = cis.show.timeline(cw, until="1994")

# %%
# The spell has the reasons for a doubt, with their sources:

for spell in cw.timeline("Georgia"):
    for doubt in dict.fromkeys(rival.reasons[0].text for rival in spell.rivals):
        print(textwrap.fill(doubt, 84, initial_indent="- ", subsequent_indent="  "))

# %%
# Other rules give another picture. By ``"participation"`` a state counts from its first signature
# or accession until its withdrawal takes effect or its participation is suspended.

counted = cis.show.timeline(cw, states=["GE", "TM", "UA"], rules="participation")
