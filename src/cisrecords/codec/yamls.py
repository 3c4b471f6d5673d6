"""Documents of YAML: a scalar has no type of its own, the field that it is for says what it is."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from cisrecords.archive import KIND_CLASSES, Knowledge
from cisrecords.codec.opened import Opened
from cisrecords.codec.plain import is_list, is_object
from cisrecords.codec.positions import placed
from cisrecords.codec.text import as_integer, decoded
from cisrecords.codec.yaml_in import Loose, in_yaml, parse_yaml
from cisrecords.errors import Problem
from cisrecords.fields import Spec, spec_of, specs
from cisrecords.records import Gap

__all__ = ["open_yaml"]

_YES_NO = {"true": True, "false": False}


def open_yaml(data: str | bytes, spec: Spec | None = None) -> Opened:
    r"""Open a document of YAML.

    Args:
        data: The text, or its bytes in UTF-8.
        spec: What it holds; none for a whole document of records.

    Returns:
        The document.

    Raises:
        InvalidRecords: It is no YAML, or not in the strict subset that is read.
        MissingExtra: PyYAML is not installed.

    Example:
        >>> open_yaml("schema: 1\nstates:\n- id: NO\n  alpha_3: 578\n").tree
        {'schema': 1, 'states': [{'id': 'NO', 'alpha_3': '578'}]}
    """
    text = decoded(data)
    tree = parse_yaml(text)
    if spec is not None or not is_object(tree):
        tree = _settled(tree, spec)
    else:
        for key, value in tree.items():
            tree[key] = _settled(value, _spec_at(key))
    return Opened(tree, place=partial(_place, text))


def _place(text: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(placed(text, problems, in_yaml))


def _spec_at(key: str) -> Spec | None:
    classes: dict[str, Any] = {**KIND_CLASSES, "gaps": Gap}
    if key in classes:
        return Spec("many", item=spec_of(classes[key]))
    if key == "schema":
        return Spec("integer")
    return spec_of(Knowledge) if key == "knowledge" else None


def _settled(value: Any, spec: Spec | None) -> Any:
    """Make of loose scalars what their fields take: numbers and truths there, texts elsewhere."""
    if type(value) is Loose:
        return _scalar(str(value), spec.shape if spec is not None else "text")
    if is_list(value):
        item = spec.item if spec is not None else None
        return [_settled(each, item) for each in value]
    if is_object(value):
        inner = dict(specs(spec.type)) if spec is not None and spec.shape == "record" else {}
        for key, each in value.items():
            value[key] = _settled(each, inner.get(key))
    return value


def _scalar(text: str, shape: str) -> Any:
    if shape == "yes-no":
        return _YES_NO.get(text, text)
    return as_integer(text) if shape == "integer" and text not in _YES_NO else text
