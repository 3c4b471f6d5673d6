"""Membership through time
=======================

What each state was to the Commonwealth on every day since 1991, as its acts make it by the
Charter's rules. Run it with ``python examples/membership_timeline.py`` and, if you like, the name
of a file for the picture.
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
# for. Ukraine declined to sign the Charter, so by it Ukraine never was a member; it has suspended
# its part since 2018. Turkmenistan became an associate in 2005.
#
# The first years are dense. Drawn alone they show where sources differ: a split bar has the adopted
# status on top, and beneath it the status that would follow if another source were right.

early = cis.show.timeline(cw, until="1994")

# %%
# The reasons for a doubt, and the sources for it, are those of the spell:

for spell in cw.timeline("Georgia"):
    for doubt in dict.fromkeys(rival.reasons[0].text for rival in spell.rivals):
        print(textwrap.fill(doubt, 84, initial_indent="- ", subsequent_indent="  "))

# %%
# Another way of counting is another picture. By ``"participation"`` a state counts from its first
# signature or accession until its withdrawal takes effect or its part is suspended.

counted = cis.show.timeline(cw, states=["GE", "TM", "UA"], rules="participation")
