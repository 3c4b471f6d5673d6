"""Golden snapshots of the shipped records: one a state, one a body.

``python tests/golden/snapshots.py`` writes them anew; the difference is then read line by line.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.law import Reason

FOLDER = Path(__file__).parent


def of_state(cw: Commonwealth, state: str) -> dict[str, Any]:
    """Return the names of a state, its identifiers, its spells with reasons, and its acts."""
    return {
        "name": cw.states[state].name,
        "names": sorted(f"{name.lang}: {name.text}" for name in cw.states[state].names),
        "identifiers": [
            f"{row.name} ({', '.join(cite.source for cite in row.cites)})"
            for row in cw.states[state].identifiers
        ],
        "spells": [
            {
                "status": spell.status.value,
                "since": str(spell.since),
                "until": str(spell.until),
                "participation": spell.participation.value,
                "certain": spell.certain,
                "reasons": [_reason(reason) for reason in spell.reasons],
                "rivals": [rival.reasons[0].text for rival in spell.rivals],
            }
            for spell in cw.timeline(state)
        ],
        "acts": [f"{act.name} ({_sources(act)})" for act in cw.acts if act.state == state],
        "claims": [f"{claim.field} = {claim.value}" for claim in cw.rivals(state)],
    }


def of_body(cw: Commonwealth, body: str) -> dict[str, Any]:
    """Tell the names of a body, its founding, its meetings and the offices in it."""
    record = cw.bodies[body]
    return {
        "name": record.name,
        "names": sorted(f"{name.lang}: {name.text}" for name in record.names),
        "kind": str(record.kind),
        "established": str(record.established),
        "dissolved": str(record.dissolved),
        "founded by": list(record.founded_by),
        "predecessors": list(record.predecessors),
        "successors": list(record.successors),
        "meetings": [
            f"{meeting.id} {meeting.when} {meeting.status} "
            f"{'; '.join(map(str, meeting.places))}: {len(meeting.participants)} participants"
            for meeting in cw.meetings
            if any(session.body == body for session in meeting.sessions)
        ],
        "tenures": [
            f"{tenure.office}: {tenure.person or tenure.state} {tenure.period}"
            for tenure in cw.tenures
            if cw.offices[tenure.office].of == body
        ],
        "claims": [f"{claim.field} = {claim.value}" for claim in cw.rivals(body)],
    }


def _reason(reason: Reason) -> str:
    return f"{reason.act}: {reason.text} [{reason.article}]"


def _sources(act: cis.Act) -> str:
    return ", ".join(cite.source for cite in act.cites)


def snapshots(cw: Commonwealth) -> Iterator[tuple[Path, str]]:
    """Tell the file of every snapshot, and what should stand in it."""
    for state in cw.states:
        yield FOLDER / "states" / f"{state.id}.json", _text(of_state(cw, state.id))
    for body in cw.bodies:
        yield FOLDER / "bodies" / f"{body.id}.json", _text(of_body(cw, body.id))


def _text(snapshot: dict[str, Any]) -> str:
    return json.dumps(snapshot, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every snapshot anew, and delete those of nothing."""
    told = dict(snapshots(cis.load()))
    for path in FOLDER.rglob("*.json"):
        if path not in told:
            path.unlink()
    for path, text in told.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
