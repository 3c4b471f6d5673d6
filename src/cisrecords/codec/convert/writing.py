"""Writing of records as plain data or JSON, by code that is generated for each class."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from json.encoder import encode_basestring
from threading import RLock
from typing import Any, cast

import attrs

from cisrecords.codec.formats.canonical import canonical, lay
from cisrecords.codec.formats.engine import encoder
from cisrecords.codec.problems.paths import child
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.errors import BadQuery, Problem
from cisrecords.fields import ALLOWED_CHARACTERS, Spec, bad_character, spec_of, specs
from cisrecords.fields.compiling import compile_function

__all__ = ["bad_strings", "to_canonical", "to_lines", "to_plain", "writer"]

_LOCK = RLock()
_DATES = ("date", "period", "when")
_ANY = "surrogatepass"  # what may not be written is found and reported afterwards


@attrs.frozen(eq=False)
class _Layout:
    """Pieces of the source of functions that write values, with keys sorted and no defaults."""

    leaves: dict[str, str]
    leaf: str
    nothing: str
    many: str
    start: str
    key: str
    end: str
    arguments: str = ""
    made: dict[Any, str] = attrs.field(init=False, factory=dict[Any, str])
    names: dict[str, Any] = attrs.field(
        init=False, factory=lambda: {"string": encode_basestring, "lay": lay, "join": ",".join}
    )

    def name(self, cls: Any) -> str:
        """Return the name of the function for the records of a class; it is made if needed."""
        if cls not in self.made:
            # A record may contain others of its class: the name is known before the function is.
            name = self.made[cls] = f"write_{len(self.made)}_{cls.__name__}"
            compile_function(name, self.lines(name, cls), self.names)
        return self.made[cls]

    def lines(self, name: str, cls: Any) -> Iterator[str]:
        """List the lines of the function for the records of a class."""
        yield f"def {name}(value{self.arguments}):"
        yield f"    record = value; {self.start}"
        defaults = {field.name: field.default for field in attrs.fields(cls)}
        for key, spec in sorted(specs(cls)):
            default, test, present = defaults[key], "", spec
            if default is None:
                test, present = "if value is not None: ", attrs.evolve(spec, optional=False)
            elif default == ():
                test = "if value: "
            elif default is not attrs.NOTHING:
                self.names[f"{name}_{key}"] = default
                test = f"if value is not {name}_{key} and value != {name}_{key}: "
            written = self.value(present, "value", 0, len(key) + 4)
            yield f"    value = record.{key}"
            yield f"    {test}{self.key.format(key=key, value=written)}"
        yield f"    return {self.end}"

    def value(self, spec: Spec, of: str, depth: int = 0, used: int = 0) -> str:
        """Return the expression of a value, some levels below the record, after a key."""
        if spec.optional:
            present = self.value(attrs.evolve(spec, optional=False), of, depth, used)
            return f"({self.nothing} if {of} is None else {present})"
        at = self.arguments and f", inner + {' ' * depth!r}, wide - {depth + used}"
        if spec.item is not None:
            one, each = (self.value(spec.item, x, depth + 1) for x in (f"{of}[0]", "item"))
            # Most lists have one item, and a comprehension is a call of its own.
            items = f"([{one}] if len({of}) == 1 else [{each} for item in {of}])"
            return self.many.format(items=items, at=at)
        if spec.shape == "record":
            return f"{self.name(spec.type)}({of}{at})"
        return self.leaves.get(spec.shape, self.leaf).format(of)


_PLAIN = _Layout(
    {"term": "{}._value_", **dict.fromkeys(_DATES, "{}.text"), "amount": "format({}, 'f')"},
    leaf="{}",
    nothing="None",
    many="{items}",
    start="plain = {}",
    key="plain['{key}'] = {value}",
    end="plain",
)
_COMPACT = _Layout(
    {
        "integer": "str({})",
        "yes-no": "('true' if {} else 'false')",
        **dict.fromkeys(_DATES, "string({}.text)"),
        "amount": "string(format({}, 'f'))",
    },
    leaf="string({})",
    nothing="'null'",
    many="('[' + join({items}) + ']')",
    start="line = ''",
    key="line += ',\"{key}\":' + {value}",
    end="'{' + line[1:] + '}'",
)
_CANONICAL = attrs.evolve(
    _COMPACT,
    many="lay({items}, '[', ']'{at})",
    start="inner, wide, items = margin + ' ', 99 - len(margin), []",
    key="items.append('\"{key}\": ' + {value})",
    end="lay(items, '{', '}', margin, room)",
    arguments=", margin, room",
)


def writer(annotation: Any) -> Callable[[Any], Any]:
    """Return the function from values of a class or annotation to plain data."""
    return _writer(annotation, _PLAIN)


@cache
def _writer(annotation: Any, layout: _Layout) -> Callable[..., Any]:
    spec = spec_of(annotation)
    with _LOCK:
        if spec.shape == "record" and not spec.optional:
            function: Callable[..., Any] = layout.names[layout.name(spec.type)]
            return function
        name = f"write_{len(layout.names)}"
        lines = [f"def {name}(value{layout.arguments}): return {layout.value(spec, 'value')}"]
        return compile_function(name, lines, layout.names)


def to_plain(value: Any) -> Any:
    """Return plain data that may have records in it with these as plain data; keys are sorted."""
    if is_object(value):
        return {key: to_plain(value[key]) for key in sorted(value)}
    return [to_plain(item) for item in value] if is_list(value) else writer(type(value))(value)


def to_canonical(value: Any) -> bytes:
    """Write plain data that may have records in it as canonical JSON, also if it is not valid."""
    return canonical(value, partial(_text, _CANONICAL)).encode(errors=_ANY)


def to_lines(values: Iterable[Any]) -> Iterator[bytes]:
    """Write plain data that may have records in it as lines of JSON, also if it is not valid."""
    encode = encoder()
    for value in values:
        try:
            line = encode(to_plain(value)) if encode else _encode(value)
        except (OverflowError, TypeError, ValueError):
            # A lone surrogate or a number of more than 64 bits, which not all engines can write.
            line = _encode(value)
        yield line + b"\n"


def _encode(value: Any) -> bytes:
    return _compact(value).encode(errors=_ANY)


def _compact(value: Any) -> str:
    if is_object(value):
        items = (f"{encode_basestring(key)}:{_compact(value[key])}" for key in sorted(value))
        return f"{{{','.join(items)}}}"
    if is_list(value):
        return f"[{','.join(map(_compact, value))}]"
    return _text(_COMPACT, value)


def _text(layout: _Layout, value: Any, *at: Any) -> str:
    try:
        text: str = _writer(cast(Any, type(value)), layout)(value, *at)
    except (AttributeError, TypeError) as error:
        reason = f"a value in it is not of the type of its field: {error}"
        raise BadQuery("x", value, reason) from None
    return text


def bad_strings(value: Any, path: str = "$") -> Iterator[Problem]:
    """List the strings of plain data that have a character that no document may have."""
    if isinstance(value, str):
        if bad := bad_character(value):
            yield Problem(path, "bad-character", ALLOWED_CHARACTERS, value, f"remove {bad}")
    elif is_object(value):
        for key, item in value.items():
            yield from bad_strings(key, child(path, key))
            yield from bad_strings(item, child(path, key))
    elif is_list(value):
        for index, item in enumerate(value):
            yield from bad_strings(item, f"{path}[{index}]")
