"""When each state was a member
============================

By the Charter a state is a member while it is bound by it; by participation, from its signature or
accession until it leaves or its participation is suspended.
Run it with ``python examples/member_under_each_rule.py``.
"""

import textwrap

import cisrecords as cis

cw = cis.load()
member = cis.MembershipStatus.MEMBER


def doubts(state: str, rules: str) -> list[str]:
    """List the reasons for another answer, in or out, on some day."""
    both = [(one, other) for one in cw.timeline(state, rules=rules) for other in one.rivals]
    rivals = [other for one, other in both if member in (one.status, other.status)]
    return list(dict.fromkeys(other.reasons[0].text for other in rivals))


def spans(state: str, rules: str) -> str:
    """Return when a state was a member, with a star if a rival source disagrees."""
    spells = [one for one in cw.timeline(state, rules=rules) if one.status is member]
    periods = ", ".join(f"{one.since} to {one.until or '..'}" for one in spells)
    return (periods or "never") + ("*" if doubts(state, rules) else "")


states = [state for state in cw.states if len(cw.timeline(state.id)) > 1]
print(f"{'':14}{'charter':27}participation")
for state in states:
    print(f"{state.name:14}{spans(state.id, 'charter'):27}{spans(state.id, 'participation')}")

# %%
# ``..`` is a span that lasts as far as the acts are known. A star is a *maybe*: if another source
# were right about a day, the span would have another end.

for rules in ("charter", "participation"):
    for state in states:
        for doubt in doubts(state.id, rules):
            print(textwrap.fill(f"{rules}: {doubt}", 84, subsequent_indent="  "))

# %%
# Why Ukraine is a member by one rule and never by the other:

for reason in cw.membership("Ukraine", on="2017-01-01").reasons:
    print(textwrap.fill(reason.text, 84, initial_indent="- ", subsequent_indent="  "))
