"""Documents of YAML, whose unquoted scalars take the type of their field."""

from functools import partial
from typing import Any

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.codec.formats.opened import OpenDocument
from cisrecords.codec.formats.text import as_integer, decode
from cisrecords.codec.formats.yaml_in import Loose, in_yaml, parse_yaml
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.codec.problems.positions import add_positions
from cisrecords.fields import Spec, spec_of, specs
from cisrecords.records import Gap

__all__ = ["open_yaml"]

_YES_NO = {"true": True, "false": False}


def open_yaml(data: str | bytes, spec: Spec | None = None) -> OpenDocument:
    """Open a document of YAML, or a value of the given spec."""
    text = decode(data)
    tree = parse_yaml(text)
    if spec is not None or not is_object(tree):
        tree = _with_types(tree, spec)
    else:
        for key, value in tree.items():
            tree[key] = _with_types(value, _spec_at(key))
    return OpenDocument(tree, add_positions=partial(add_positions, text, find=in_yaml))


def _spec_at(key: str) -> Spec | None:
    classes: dict[str, Any] = {**KIND_CLASSES, "gaps": Gap}
    if key in classes:
        return Spec("many", item=spec_of(classes[key]))
    if key == "schema":
        return Spec("integer")
    return spec_of(Knowledge) if key == "knowledge" else None


def _with_types(value: Any, spec: Spec | None) -> Any:
    """Convert unquoted scalars to the type of their field, or to strings."""
    if type(value) is Loose:
        return _scalar(str(value), spec.shape if spec is not None else "text")
    if is_list(value):
        item = spec.item if spec is not None else None
        return [_with_types(each, item) for each in value]
    if is_object(value):
        inner = dict(specs(spec.type)) if spec is not None and spec.shape == "record" else {}
        for key, each in value.items():
            value[key] = _with_types(each, inner.get(key))
    return value


def _scalar(text: str, shape: str) -> Any:
    if shape == "yes-no":
        return _YES_NO.get(text, text)
    return as_integer(text) if shape == "integer" and text not in _YES_NO else text
