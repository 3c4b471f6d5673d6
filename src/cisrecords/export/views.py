"""The views of the database of all records, in SQL."""

__all__ = ["SUMMITS", "VIEWS"]

SUMMITS = "council-of-heads-of-state"
"""The body whose meetings are the summits of the Commonwealth."""

_MEMBERS = """
CREATE VIEW members_by_year AS
SELECT
    year,
    sum(status = 'member') AS members,
    sum(status = 'participant') AS participants,
    sum(status = 'associate') AS associates,
    sum(status = 'observer') AS observers,
    sum(status = 'former') AS former,
    min(certain) AS certain,
    group_concat(name, ', ') FILTER (WHERE status = 'member') AS names
FROM (
    SELECT panel.*, records.name
    FROM panel JOIN records ON records.id = panel.state
    ORDER BY panel.year, records.name
)
GROUP BY year
ORDER BY year
"""
_SUMMITS = f"""
CREATE VIEW attendance_by_summit AS
SELECT
    meeting,
    "when",
    ordinal,
    sum(presence = 'present') AS present,
    sum(presence = 'represented') AS represented,
    sum(presence = 'absent') AS absent,
    sum(presence = 'declined') AS declined,
    sum(presence IN ('expected', 'possible')) AS expected,
    sum(presence = 'silent') AS silent,
    sum(presence = 'unknown') AS unknown,
    min(certain) AS certain,
    group_concat(name, ', ') FILTER (WHERE presence = 'present') AS names
FROM (
    SELECT presence.*, meetings."when", meetings.when_earliest, sessions.ordinal, records.name
    FROM presence
    JOIN meetings ON meetings.id = presence.meeting
    JOIN sessions ON sessions.meeting = presence.meeting AND sessions.body = '{SUMMITS}'
    JOIN records ON records.id = presence.state
    ORDER BY records.name
)
GROUP BY meeting
ORDER BY when_earliest
"""  # noqa: S608 - a constant
_PARTIES = """
CREATE VIEW parties_of_text AS
SELECT
    parties.instrument,
    titles.name AS title,
    instruments.date,
    parties.day,
    parties.state,
    states.name,
    parties.standing,
    parties.since,
    parties.until,
    parties.certain
FROM parties
JOIN instruments ON instruments.id = parties.instrument
JOIN records AS titles ON titles.id = parties.instrument
JOIN records AS states ON states.id = parties.state
ORDER BY instruments.date_earliest, parties.instrument, states.name
"""

VIEWS = {
    "members_by_year": _MEMBERS,
    "attendance_by_summit": _SUMMITS,
    "parties_of_text": _PARTIES,
}
"""The statement that creates each view."""
