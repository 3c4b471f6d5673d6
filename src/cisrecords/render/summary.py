"""Values in a summary: a heading, and a line for each field or item, of at most 100 columns."""

from collections.abc import Iterator, Sequence

from cisrecords.render.parts import brief, fields_of, heading, is_empty, items_of, wording
from cisrecords.render.width import MORE, SUMMARY_WIDTH, one_line, shorten, width

__all__ = ["summary"]

_ITEMS = 10
_WIDEST_NAME = 30


def summary(value: object) -> str:
    """Return a value in a few lines of at most 100 columns, which leave out what is empty."""
    pairs = [(name, field) for name, field in fields_of(value) or () if not is_empty(field)]
    shown = [(name, brief(field)) for name, field in pairs if name != "id"]
    return "\n".join((*_title(value), *_fields(shown), *_items(items_of(value) or ())))


def _title(value: object) -> Iterator[str]:
    """Yield the heading, with an id that is too long for it on a line of its own."""
    identity = wording(getattr(value, "id", None) or "")
    kind = type(value).__name__
    if len(f"{kind} {identity}: {MORE}") > SUMMARY_WIDTH:
        yield kind
        yield shorten(one_line(identity), SUMMARY_WIDTH)
    else:
        yield shorten(one_line(heading(value)), SUMMARY_WIDTH)


def _fields(pairs: list[tuple[str, str]]) -> Iterator[str]:
    """Yield a line for each name and value, with the values in one column."""
    names = [shorten(one_line(name), _WIDEST_NAME) for name, _ in pairs]
    widest = max(map(width, names), default=0)
    for name, (_, value) in zip(names, pairs, strict=True):
        line = f"  {name}{' ' * (widest - width(name))}  "
        yield line + shorten(one_line(value), SUMMARY_WIDTH - width(line))


def _items(items: Sequence[object]) -> Iterator[str]:
    for item in items[:_ITEMS]:
        identity = wording(getattr(item, "id", ""))
        name = brief(item)
        line = one_line(f"{identity}  {name}" if identity and identity != name else name)
        yield "  " + shorten(line, SUMMARY_WIDTH - 2)
    if len(items) > _ITEMS:
        yield f"  {MORE} {len(items) - _ITEMS} more"
