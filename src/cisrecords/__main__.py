"""The command line: ``python -m cisrecords`` prints a short tour of the records."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence

from cisrecords.bundled import load
from cisrecords.codec import validate
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import Citation
from cisrecords.law import Reason

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with arguments, by default those of the process.

    Return the exit code: 0, or 1 if a file is not valid or a question cannot be answered.
    """
    parser = argparse.ArgumentParser(prog="cisrecords", description=__doc__)
    verbs = parser.add_subparsers(dest="verb")
    verbs.add_parser("tour", help="print a short tour of the records (the default)")
    status = verbs.add_parser(
        "status", help="print the status of a state on a day, with its reasons"
    )
    status.add_argument("state", help="an ISO code or any name")
    status.add_argument("day", help="a whole day, such as 2009-08-18")
    check = verbs.add_parser("validate", help="list every problem of a file of records")
    check.add_argument("path")
    options = parser.parse_args(arguments)
    try:
        if options.verb == "validate":
            return _validate(options.path)
        lines = (
            _status(load(), options.state, options.day)
            if options.verb == "status"
            else _tour(load())
        )
        _print(lines)
    except CisRecordsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _validate(path: str) -> int:
    problems = validate(path)
    _print(str(problem) for problem in problems)
    print(f"{path}: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}")
    return 1 if problems else 0


def _tour(cw: Commonwealth) -> Iterator[str]:
    counts = (f"{len(cw.collection(kind))} {kind}" for kind in ("acts", "meetings", "sources"))
    yield f"cisrecords, records of {cw.version}: {', '.join(counts)}, and more."
    for state, day in (("GE", "2009-08-17"), ("GE", "2009-08-18"), ("UA", "2026-03-23")):
        yield ""
        yield from _status(cw, state, day)
    meeting = cw.meetings["sc-08"]
    yield ""
    yield f"The 8th meeting of the secretaries of security councils, {meeting.when}:"
    for source in cw.sources_of(meeting):
        account = cw.account(meeting.id, source.id)
        if account.attendance:
            listed = len({row.participant for row in account.attendance})
            silent = ", ".join(account.silent) or "nobody whom other sources list"
            yield f"  {source.id} lists {listed} participants; silent about {silent}"


def _status(cw: Commonwealth, state: str, day: str) -> Iterator[str]:
    membership = cw.membership(state, on=day)
    name = cw.resolve(membership.state, ("states", "bodies")).name
    doubt = "" if membership.certain else " (not certain)"
    yield f"{name} on {day}: {membership.status.value}{doubt}"
    for reason in membership.reasons:
        yield from _reason(reason)
    for rival in membership.rivals:
        yield f"  rival status {rival.status.value}: {rival.reasons[0].text}"


def _reason(reason: Reason) -> Iterator[str]:
    article = f" [{reason.article}]" if reason.article else ""
    yield f"  - {reason.text}{article}"
    if reason.cites:
        yield f"    sources: {_sources(reason.cites)}"


def _sources(cites: tuple[Citation, ...]) -> str:
    return ", ".join(cite.source for cite in cites)


if __name__ == "__main__":
    sys.exit(main())
