"""`About`: the dataset that a table is from, its licence, and how to cite it."""

import attrs

from cisrecords.errors import BadQuery
from cisrecords.render import Printable
from cisrecords.table.columns import is_writable

__all__ = ["About"]


def _check(about: object, field: "attrs.Attribute[str]", value: object) -> None:
    del about
    if not (isinstance(value, str) and is_writable(value)):
        raise BadQuery(field.name, value, "must be a string")


@attrs.frozen(kw_only=True, repr=False)
class About(Printable):
    """The dataset that a table is from, as every file of the table names it; empty if not known.

    Attributes:
        title: The name of the dataset.
        version: Its version.
        horizon: The last day to which each kind of record is known.
        licence: The licence of the records.
        citation: How to cite it.

    Raises:
        BadQuery: A value is not a string.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().panel(2009).about.licence.partition(" ")[0]
        'CC0-1.0'
    """

    title: str = attrs.field(default="", validator=_check)
    version: str = attrs.field(default="", validator=_check)
    horizon: str = attrs.field(default="", validator=_check)
    licence: str = attrs.field(default="", validator=_check)
    citation: str = attrs.field(default="", validator=_check)

    def to_dict(self) -> dict[str, str]:
        """Return what is known, by the name of its attribute.

        Returns:
            A new dictionary, in the order of the attributes.

        Example:
            >>> About(version="1").to_dict()
            {'version': '1'}
        """
        return {name: value for name, value in attrs.asdict(self).items() if value}
