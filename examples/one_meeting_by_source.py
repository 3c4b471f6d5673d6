"""One meeting, source by source
=============================

Who took part, who is not mentioned, what was said.
Run it with ``python examples/one_meeting_by_source.py``.
"""

import textwrap

import cisrecords as cis

cw = cis.load()
meeting = cw.meetings["sc-08"]

print(cw.bodies[meeting.body].name)
print(f"session {meeting.ordinal}, {meeting.when}, {meeting.format}")
for source in cw.sources_of(meeting):
    account = cw.account(meeting.id, source.id)
    if not account.attendance:
        continue
    print(f"\n{textwrap.shorten(source.name, 84)}")
    print(f"  {source.publisher or source.kind}, {source.published or 'undated'}")
    named = [row.name for row in account.attendance if row.person]
    print(f"  lists {len({row.participant for row in account.attendance})}, of these by name:")
    print(textwrap.fill(", ".join(named), 84, initial_indent="  ", subsequent_indent="  "))
    if account.silent:
        print("  silent about:", ", ".join(cw.resolve(one).name for one in account.silent))

# %%
# A source that lists participants and leaves out one that others list is *silent* about it. That is
# not an absence: the excerpt, or the reporter, may have left it out.
#
# What one source reports of the speeches, with the figures that were stated there:

account = cw.account("sc-08", "azerbaijan-security-council-2020")
for statement in account.statements:
    figures = ", ".join(f"{figure.amount:,} {figure.unit}" for figure in statement.quantities)
    if figures:
        words = f"{statement.speaker}: {statement.summary} ({figures})"
        print(textwrap.fill(words, 84, subsequent_indent="  "))

# %%
# And the claims of other sources that differ from the record:

for claim in cw.rivals(meeting):
    print(textwrap.fill(f"{claim.field}: {claim.value}", 84, subsequent_indent="  "))
    print("  by", claim.cites[0].source)
    print(textwrap.fill(claim.note or "", 84, initial_indent="  ", subsequent_indent="  "))
