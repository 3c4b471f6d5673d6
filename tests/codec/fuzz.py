"""Valid documents with a few random bytes wrong: each ends in records or an error of ours.

``python tests/codec/fuzz.py [COUNT] [SEED]`` tries 200,000 of them, and prints how many have
problems; any other result is printed and the run fails.
"""

import random
import sys
import traceback
from collections import Counter
from collections.abc import Callable

import cisrecords as cis
from cisrecords.disk.gzips import gunzipped, gzipped

COUNT = 200_000
NASTY = (
    *(b'"', b"'", b"{", b"}", b"[", b"]", b":", b",", b"\n", b"\n- ", b"\\", b"\\u", b"\\ud800"),
    *(b"null", b"true", b"1e9", b"-0", b"NaN", b"9" * 400, b"&a", b"*a", b"<<", b"!!str ", b"~"),
    *(b"\x00", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", "Ж".encode(), b"---", b"...", b"|", b">"),
    *(b"..", b"/", b"[..]", b"?", b"%", b"schema", b"states", b"id", b"GE", b"src-1", b"2020-13"),
)


def document() -> cis.Commonwealth:
    """Return a small Commonwealth that has records of most shapes."""
    cites = [cis.Citation("src-1", locator="p. 2")]
    attendance = [cis.Attendance(participant="GE", person="kuli", capacities=["member"])]
    quantity = cis.Quantity(amount="10000000.50", unit="USD")
    statement = cis.Statement(summary="named a sum", speaker="kuli", quantities=[quantity])
    adopted = cis.Adoption(
        described="a text", stances=[cis.Stance(participant="GE", stance="signed")]
    )
    meeting = cis.Meeting(
        id="m-8",
        sessions=[cis.Session("cis", 8)],
        when="2020-11-18/2020-11-19",
        places=[cis.Place("Minsk", "GE")],
        attendance=attendance,
        statements=[statement],
        adopted=[adopted],
        plans=[cis.Plan(as_of="2020-10", when="2020-11~")],
        cites=cites,
    )
    return cis.Commonwealth(
        version="1",
        horizon={"acts": "2026-03-23"},
        gaps=[cis.Gap(body="cis", text="More acts.")],
        retired={"geo": "GE"},
        states=[cis.State(id="GE", names=[cis.Name("Грузия", "ru", "short", "1991/..")])],
        bodies=[cis.Body(id="cis", kind="organisation", names="Commonwealth")],
        people=[cis.Person(id="kuli", names="A. Kuli")],
        acts=[cis.Act(id="a-1", state="GE", body="cis", kind="withdrawal", date="2009-08-18")],
        meetings=[meeting],
        claims=[cis.Claim(id="c-1", about="m-8", field="when", value="2020", cites=cites)],
        sources=[cis.Source(id="src-1", kind="official", title="A list: no. 1", published="2011")],
    )


def seeds() -> dict[str, bytes]:
    """Return the valid documents, by format."""
    whole = document()
    found = {name: cis.dumps(whole, format=name).encode() for name in ("json", "jsonl", "yaml")}
    return {**found, "gzip": gzipped(found["json"])}


def mutated(data: bytes, draw: random.Random) -> bytes:
    """Change a document in one to four places."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(changed) + 1)
        end = min(len(changed), at + draw.choice((0, 1, 1, 2, 5, 30)))
        match draw.randrange(5):
            case 0:
                changed[at:end] = b""
            case 1:
                changed[at:end] = draw.choice(NASTY)
            case 2:
                changed[at:at] = changed[at:end] * draw.randint(1, 3)
            case 3:
                changed[at:end] = draw.randbytes(end - at)
            case _:
                other = draw.randrange(len(changed) + 1)
                changed[at:end] = changed[other : other + draw.randrange(40)]
    return bytes(changed)


def attempt(format: str, data: bytes) -> str:  # noqa: A002
    """Check, salvage and, where there are no problems, read; and return how it ended."""
    name, text = format, data
    if format == "gzip":
        try:
            name, text = "json", gunzipped(data)
        except cis.CisRecordsError:
            return "no gzip"
    problems = cis.validate(text, name)
    str(problems)
    saved = cis.salvage(text, name)
    if problems:
        return "problems"
    whole = cis.loads(text, cis.Commonwealth, name)
    if whole != saved.commonwealth or saved.problems:
        msg = "what is fine was not wholly salvaged"
        raise AssertionError(msg)
    return "fine"


def run(count: int, seed: int, report: Callable[[str], object]) -> Counter[str]:
    """Try many mutations, and count how they ended."""
    draw, found = random.Random(seed), Counter[str]()  # noqa: S311 - no secret
    documents = seeds()
    for _ in range(count):
        format = draw.choice(list(documents))  # noqa: A001
        data = mutated(documents[format], draw)
        try:
            found[f"{format}: {attempt(format, data)}"] += 1
        except Exception:  # noqa: BLE001 - whatever it is, it is reported
            found["broken"] += 1
            report(f"{format}: {data!r}\n{traceback.format_exc()}\n")
    return found


def main(count: int, seed: int) -> int:
    """Run, and print the counts."""
    found = run(count, seed, sys.stdout.write)
    for outcome, times in sorted(found.items()):
        sys.stdout.write(f"{outcome}: {times}\n")
    return 1 if found["broken"] else 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]]
    sys.exit(main(*(given + [COUNT, 0][len(given) :])))
