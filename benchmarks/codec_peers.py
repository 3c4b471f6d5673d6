"""Build the peers of the codec: models of other libraries with the fields of our record classes.

The models are made from `cisrecords.fields.specs`, so that they have every field that a record
has, whatever is added later. Each library is used in the fastest documented way, and is as strict
as ours where it can be; all share our terms and our parser of dates, behind a dict that keeps each.
A bare id of a source stays a string in a peer, which saves it an object; and a peer checks no rule
between fields or records.

pydantic
    Frozen, strict, no unknown keys; ids by their pattern and length, strings that are not blank.
msgspec
    Frozen structs without unknown keys; ids and strings without constraints.
cattrs
    Its default converter on frozen attrs classes, with the parser of the standard library. It
    coerces: a number becomes a string, a string a list of letters, and unknown keys are dropped.
orjson
    Only parsed and written: dicts and lists, nothing checked.
"""

import json
import types
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Annotated, Any

import attrs

from cisrecords import Citation, PartialDate, Period
from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.dates import parse_when
from cisrecords.errors import InvalidDate
from cisrecords.fields import ID_LENGTH, ID_PATTERN, Spec, specs
from cisrecords.records import Gap, Meeting

Leaf = Callable[[Spec], Any]
Define = Callable[[str, list["Field"]], Any]


@attrs.frozen
class Field:
    """A field of a model: its name, its type and its default."""

    name: str
    type: Any
    default: Any


@attrs.frozen
class Peer:
    """A library that reads and writes meetings.

    Attributes:
        read_line: Read one meeting.
        read_array: Read a JSON array of meetings.
        write_lines: Write JSON Lines.
        write_array: Write a JSON array.
        read_document: Read a whole document; ``None`` where that is not measured.
        write_document: Write a whole document.
    """

    read_line: Callable[[bytes], Any]
    read_array: Callable[[bytes], Any]
    write_lines: Callable[[Any], bytes]
    write_array: Callable[[Any], bytes]
    read_document: Callable[[bytes], Any] | None = None
    write_document: Callable[[Any], bytes] | None = None

    def read_lines(self, data: bytes) -> list[Any]:
        """Read JSON Lines, a line at a time."""
        return list(map(self.read_line, data.splitlines()))


def many_of(item: Any) -> Any:
    """Return the type of a list of any length."""
    return types.GenericAlias(tuple, (item, ...))


class Cache(dict[str, Any]):
    """Dates and amounts by their string, each parsed once; a dict is the fastest cache there is."""

    def __init__(self, parse: Callable[[str], Any]) -> None:
        super().__init__()
        self.parse = parse

    def __missing__(self, text: str) -> Any:
        """Parse a string that is new; a `ValueError` says that it is no date."""
        if type(text) is not str:
            raise ValueError(text)
        try:
            found = self[text] = self.parse(text)
        except InvalidDate as error:
            raise ValueError(error.reason) from None
        return found


def amount(text: str) -> Decimal:
    """Parse an amount."""
    try:
        return Decimal(text)
    except ArithmeticError:
        raise ValueError(text) from None


def caches() -> dict[str, Callable[[str], Any]]:
    """Return the parser of each shape that is no plain JSON."""
    return {
        "date": Cache(PartialDate).__getitem__,
        "period": Cache(Period).__getitem__,
        "when": Cache(parse_when).__getitem__,
        "amount": Cache(amount).__getitem__,
    }


class Models:
    """The models of one library, made when they are asked for."""

    def __init__(self, leaf: Leaf, define: Define) -> None:
        self.leaf = leaf
        self.define = define
        self._made: dict[Any, Any] = {}

    def of(self, cls: Any) -> Any:
        """Return the model of a record class."""
        if cls not in self._made:
            defaults = {field.name: field.default for field in attrs.fields(cls)}
            fields = [Field(name, self.type(one), defaults[name]) for name, one in specs(cls)]
            self._made[cls] = self.define(cls.__name__, fields)
        return self._made[cls]

    def type(self, spec: Spec) -> Any:
        """Return the type of a field."""
        if spec.item is not None:
            found: Any = many_of(self.type(spec.item))
        elif spec.shape != "record":
            found = self.leaf(spec)
        elif spec.type is Citation:
            found = self.of(Citation) | self.leaf(Spec("id"))
        else:
            found = self.of(spec.type)
        return found | None if spec.optional else found

    def document(self) -> Any:
        """Return the model of a whole document."""
        date, ident = self.leaf(Spec("date")), self.leaf(Spec("id"))
        header = [
            Field("schema", int, attrs.NOTHING),
            Field("version", str, ""),
            Field("horizon", types.GenericAlias(dict, (str, date)), None),
            Field("gaps", many_of(self.of(Gap)), ()),
            Field("knowledge", self.of(Knowledge) | None, None),
            Field("retired", types.GenericAlias(dict, (str, ident)), None),
        ]
        kinds = [Field(kind, many_of(self.of(cls)), ()) for kind, cls in KIND_CLASSES.items()]
        return self.define("Document", header + kinds)


def lines(write: Callable[[Any], bytes], values: Any) -> bytes:
    """Write each value on a line."""
    return b"".join([write(value) + b"\n" for value in values])


def pydantic() -> Peer:
    """Return pydantic, as strict as ours."""
    lib: Any = import_module("pydantic")
    text = lib.StringConstraints(strict=True, pattern=r"\S")
    form = f"^(?:{ID_PATTERN.pattern})$"
    ident = lib.StringConstraints(strict=True, pattern=form, max_length=ID_LENGTH)
    plain: dict[str, Any] = {"text": Annotated[str, text], "id": Annotated[str, ident]}
    plain |= {"integer": int, "yes-no": bool}

    def parsed(read: Callable[[str], Any], write: Callable[[Any], str]) -> Any:
        writer = lib.PlainSerializer(write, return_type=str)
        return Annotated[Any, lib.PlainValidator(read), writer]

    for shape, parse in caches().items():
        plain[shape] = parsed(parse, "{:f}".format if shape == "amount" else text_of)
    config = lib.ConfigDict(strict=True, extra="forbid", frozen=True, protected_namespaces=())

    def define(name: str, fields: list[Field]) -> Any:
        made = {f"{one.name}_" if one.name == "schema" else one.name: one for one in fields}
        parts: dict[str, Any] = {
            name: (one.type, lib.Field(**default_of(one), alias=one.name))
            for name, one in made.items()
        }
        return lib.create_model(name, __config__=config, **parts)

    models = Models(lambda spec: plain.get(spec.shape, spec.type), define)
    one = lib.TypeAdapter(models.of(Meeting))
    many = lib.TypeAdapter(many_of(models.of(Meeting)))
    whole = lib.TypeAdapter(models.document())
    options: dict[str, Any] = {"exclude_defaults": True, "by_alias": True}
    write = partial(one.dump_json, **options)
    return Peer(
        read_line=one.validate_json,
        read_array=many.validate_json,
        write_lines=partial(lines, write),
        write_array=partial(many.dump_json, **options),
        read_document=whole.validate_json,
        write_document=partial(whole.dump_json, **options),
    )


def default_of(one: Field) -> dict[str, Any]:
    """Return the default of a field, or nothing where it is required."""
    return {} if one.default is attrs.NOTHING else {"default": one.default}


def text_of(date: Any) -> str:
    """Return the string of a date or a period."""
    text: str = date.text
    return text


def written(value: Any) -> str:
    """Return the string of a value that is no plain JSON."""
    return f"{value:f}" if isinstance(value, Decimal) else text_of(value)


def msgspec() -> Peer:
    """Return structs of msgspec."""
    lib: Any = import_module("msgspec")
    # A type of its own for each shape; `Any` would not call the hook. The hook returns the value.
    parsers = {_class_of(shape): parse for shape, parse in caches().items()}
    plain: dict[str, Any] = {cls.__name__: cls for cls in parsers}
    plain |= {"text": str, "id": str, "integer": int, "yes-no": bool}

    def define(name: str, fields: list[Field]) -> Any:
        made = [
            (one.name, one.type) if one.default is attrs.NOTHING else attrs.astuple(one)
            for one in fields
        ]
        options = {"frozen": True, "forbid_unknown_fields": True, "omit_defaults": True}
        return lib.defstruct(name, made, kw_only=True, **options)

    models = Models(lambda spec: plain.get(spec.shape, spec.type), define)
    hook = partial(_decode, parsers)
    one = lib.json.Decoder(models.of(Meeting), dec_hook=hook)
    many = lib.json.Decoder(many_of(models.of(Meeting)), dec_hook=hook)
    whole = lib.json.Decoder(models.document(), dec_hook=hook)
    encoder = lib.json.Encoder(enc_hook=written)
    return Peer(
        read_line=one.decode,
        read_array=many.decode,
        write_lines=encoder.encode_lines,
        write_array=encoder.encode,
        read_document=whole.decode,
        write_document=encoder.encode,
    )


def _decode(parsers: dict[Any, Callable[[str], Any]], cls: Any, value: Any) -> Any:
    return parsers[cls](value)


class _Anything(type):
    """A class of which every value is an instance, so that a hook may return any."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def _class_of(shape: str) -> Any:
    return _Anything(shape, (), {})


def cattrs() -> Peer:
    """Return the default converter of cattrs on attrs classes."""
    lib: Any = import_module("cattrs")
    conv = lib.Converter(omit_if_default=True)
    plain: dict[str, Any] = {"text": str, "id": str, "integer": int, "yes-no": bool}
    for shape, parse in caches().items():
        plain[shape] = type(shape, (), {})
        conv.register_structure_hook(plain[shape], lambda value, _, parse=parse: parse(value))
        conv.register_unstructure_hook(plain[shape], written)

    def define(name: str, fields: list[Field]) -> Any:
        made = {one.name: attrs.field(type=one.type, **default_of(one)) for one in fields}
        return attrs.make_class(name, made, frozen=True, kw_only=True, slots=True)

    models = Models(lambda spec: plain.get(spec.shape, spec.type), define)
    cite = models.of(Citation)
    conv.register_structure_hook_func(
        lambda cls: cls == (cite | str),
        lambda value, _: value if type(value) is str else conv.structure(value, cite),
    )
    one, many = models.of(Meeting), many_of(models.of(Meeting))
    return Peer(
        read_line=lambda data: conv.structure(json.loads(data), one),
        read_array=lambda data: conv.structure(json.loads(data), many),
        write_lines=partial(lines, lambda value: dumped(conv.unstructure(value))),
        write_array=lambda value: dumped(conv.unstructure(value)),
    )


def dumped(value: Any) -> bytes:
    """Return JSON as the standard library writes it."""
    return json.dumps(value, ensure_ascii=False).encode()


def orjson() -> Peer:
    """Return orjson, which knows no classes."""
    lib: Any = import_module("orjson")
    return Peer(
        read_line=lib.loads,
        read_array=lib.loads,
        write_lines=partial(lines, lib.dumps),
        write_array=lib.dumps,
        read_document=lib.loads,
        write_document=lib.dumps,
    )


PEERS: dict[str, Callable[[], Peer]] = {
    "pydantic": pydantic,
    "msgspec": msgspec,
    "orjson": orjson,
    "cattrs": cattrs,
}


def missing() -> list[str]:
    """Return the peers that are not installed."""
    return [name for name in PEERS if find_spec(name) is None]


def peers() -> dict[str, Peer]:
    """Return the peers that are installed."""
    absent = missing()
    return {name: make() for name, make in PEERS.items() if name not in absent}
