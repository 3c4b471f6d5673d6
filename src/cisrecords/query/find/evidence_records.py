"""`Claims` and `Sources`: the collections of rival claims and of sources, with `find`."""

from __future__ import annotations

from typing import Never

from cisrecords import archive, evidence
from cisrecords.archive import check_name, parse_term
from cisrecords.dates import Day, day_range
from cisrecords.errors import BadQuery
from cisrecords.evidence import Claim, FieldPath
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean
from cisrecords.query.common.arguments import match_texts, resolve_id
from cisrecords.query.find.finder import Findable
from cisrecords.terms import Extent, SourceKind

__all__ = ["Claims", "Sources"]


class Claims(Findable[Claim]):
    """Claims by id, with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().claims.find(about="sc-08", field="when")
        >>> [claim.value for claim in found]
        ['2020-11-19']
    """

    def find(
        self,
        *,
        about: archive.AnyRecord | str | None = None,
        field: str | None = None,
        value: str | None = None,
        source: evidence.Source | str | None = None,
        **unknown: Never,
    ) -> Claims:
        """Return the claims that match every criterion.

        Args:
            about: The record, of any kind, that they are about, by id or any name; for an act
                also claims about it as a part of its instrument, body or state.
            field: The path of the field, or the beginning of one (``attendance`` for
                ``attendance[MD].presence``, ``figure`` for all figures).
            value: The value, exactly as it is claimed.
            source: A source of the claim, by id or title.
            **unknown: There are no further criteria.

        Returns:
            The claims, by id.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            BadQuery: A criterion is unknown or of the wrong type, or no claim is about this
                field.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().claims.find(field="wehn")
            Traceback (most recent call last):
            ...
            cisrecords.errors.BadQuery: field='wehn': no claim is about this field; did you \
mean 'when'?
        """
        self._refuse_unknown(unknown)
        claimed = None if value is None else check_name("value", value)
        cited = resolve_id(self.archive, "source", source, "sources")
        return self._filter(
            self._is_one_of("id", None if about is None else self._about(about)),
            self._is_one_of("id", None if field is None else self._on_field(field)),
            self._equals("value", claimed),
            self._is_one_of("id", cited and self._citing(cited)),
        )

    def _about(self, about: archive.AnyRecord | str) -> list[str]:
        record = resolve_id(self.archive, "about", about, *KINDS)
        return [each.id for each in self.archive.claims_about(str(record))]

    def _citing(self, source: str) -> list[str]:
        claims = self.archive.claims
        return [each.id for each in claims if any(cite.source == source for cite in each.cites)]

    def _on_field(self, field: str) -> list[str]:
        wanted = FieldPath(check_name("field", field))
        archive = self.archive
        paths = {one.id: (one.path, archive.act_index.restated(one).path) for one in archive.claims}
        ids: list[str] = [one for one, known in paths.items() if any(map(wanted.covers, known))]
        if not ids:
            known = {
                path.text for both in paths.values() for one in both for path in one.beginnings
            }
            near = did_you_mean(wanted.text, sorted(known))
            raise BadQuery("field", field, "no claim is about this field", near)
        return ids


class Sources(Findable["evidence.Source"]):
    """Sources by id, with `find`.

    Example:
        >>> import cisrecords
        >>> found = cisrecords.load().sources.find(publisher="Azernews", language="en")
        >>> "azernews-2021-11-17" in found.ids()
        True
    """

    def find(
        self,
        *,
        kind: SourceKind | str | None = None,
        language: str | None = None,
        publisher: str | None = None,
        extent: Extent | str | None = None,
        copy_of: evidence.Source | str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Sources:
        """Return the sources that match every criterion.

        Args:
            kind: The kind of source.
            language: The language of the text (BCP 47).
            publisher: Its publisher; one word of the name is enough, in any script.
            extent: How much of it was seen.
            copy_of: The source that it copies, by id or title.
            since: The first day on which it may have been published, of any precision.
            until: The last day on which it may have been published, of any precision.
            certain: Whether to leave out the sources that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The sources, by id; those of vague or unknown dates possibly match, and are in `maybe`.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is unknown or of the wrong type, the span is reversed, or no
                source has this language or publisher.

        Example:
            >>> import cisrecords
            >>> found = cisrecords.load().sources.find(kind="treaty-text", since="2020")
            >>> set(found.maybe) <= set(found.ids())
            True
        """
        self._refuse_unknown(unknown)
        every = self.archive.sources
        span = day_range(since, until)
        return self._filter(
            self._equals("kind", parse_term("kind", kind, SourceKind)),
            self._is_one_of(
                "language", match_texts("language", language, [s.language for s in every])
            ),
            self._is_one_of(
                "publisher", match_texts("publisher", publisher, [s.publisher for s in every])
            ),
            self._equals("extent", parse_term("extent", extent, Extent)),
            self._equals("copy_of", resolve_id(self.archive, "copy_of", copy_of, "sources")),
            lambda source: span.verdict(source.published),
            certain=certain,
        )
