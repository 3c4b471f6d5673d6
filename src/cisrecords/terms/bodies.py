"""Kinds of bodies, instruments, names and sources."""

from cisrecords.terms.base import Group, Term, synonyms

__all__ = ["BodyKind", "Bound", "Extent", "InstrumentKind", "NameKind", "SourceKind"]


@synonyms(
    ORGANISATION="organization, commonwealth",
    CHARTER="statutory, main organ, principal",
    SECTORAL="branch, industry, sector, specialised, specialized",
    SUBSIDIARY="secretariat, committee, working group, commission",
    EXTERNAL="foreign, international, outside",
    NATIONAL="domestic, ministry, state body",
)
class BodyKind(Term):
    """The kind of a body.

    Example:
        >>> BodyKind("charter").meaning
        'Named as a statutory body of the Commonwealth.'
    """

    ORGANISATION = "organisation", "The Commonwealth itself.", "", "no_organ"
    CHARTER = "charter", "Named as a statutory body of the Commonwealth.", "", "organ"
    SECTORAL = "sectoral", "A body of cooperation in one branch.", "", "organ"
    OTHER = "other", "Another body of the Commonwealth.", "", "organ"
    SUBSIDIARY = "subsidiary", "An organ, secretariat or group of another body.", "", "no_organ"
    EXTERNAL = "external", "A body of another organisation, or that organisation.", "", "no_organ"
    NATIONAL = "national", "A body of one state.", "", "no_organ"

    @Group
    def organ(self) -> bool:
        """Whether it is an organ of the Commonwealth."""
        return self.group == "organ"

    @Group
    def no_organ(self) -> bool:
        """Whether it is the Commonwealth itself, a part of another body, or from outside."""
        return self.group == "no_organ"


@synonyms(
    CHARTER="statute, constitution",
    AGREEMENT="accord, pact, deal",
    DECISION="resolution, ruling",
    REGULATION="rules, rules of procedure, bylaw, provision",
    STATEMENT="appeal, address",
    COMMUNIQUE="press release, joint communique",
    MEMORANDUM="mou, memorandum of understanding",
    PROGRAMME="program",
    PLAN="action plan, schedule, roadmap",
    MODEL_LAW="model code, model legislation",
    OTHER="document, paper",
)
class InstrumentKind(Term):
    """The kind of an instrument.

    Example:
        >>> InstrumentKind.MODEL_LAW.value
        'model-law'
    """

    CHARTER = "charter", "The founding rules of an organisation."
    TREATY = "treaty", "A treaty, by its title."
    AGREEMENT = "agreement", "An agreement, by its title."
    CONVENTION = "convention", "A convention, by its title."
    PROTOCOL = "protocol", "A protocol, by its title."
    DECISION = "decision", "A decision of an organ."
    REGULATION = "regulation", "Rules of an organ or status, approved by a decision."
    DECLARATION = "declaration", "A declaration."
    STATEMENT = "statement", "A statement or appeal."
    COMMUNIQUE = "communique", "A communiqué on a meeting."
    MEMORANDUM = "memorandum", "A memorandum."
    CONCEPT = "concept", "A concept of policy."
    STRATEGY = "strategy", "A strategy."
    PROGRAMME = "programme", "A programme of cooperation."
    PLAN = "plan", "A plan of measures."
    REPORT = "report", "A report taken note of."
    MODEL_LAW = "model-law", "A model law of the Interparliamentary Assembly."
    OTHER = "other", "An instrument of another kind."


@synonyms(
    OFFICIAL="full, formal",
    SHORT="usual, common, brief",
    FORMER="old, previous, historical",
    ALIAS="variant, alternative, spelling, transliteration",
    ABBREVIATION="acronym, initials, abbr",
    AS_REPORTED="printed, reported, as printed",
    TRANSLATION="translated",
    DESCRIPTIVE="description",
)
class NameKind(Term):
    """The kind of a name.

    Example:
        >>> NameKind.AS_REPORTED.meaning
        'As one source prints it, rightly or wrongly.'
    """

    OFFICIAL = "official", "The full official name."
    SHORT = "short", "The short official or usual name."
    FORMER = "former", "A name no longer used."
    ALIAS = "alias", "Another name or spelling in use."
    ABBREVIATION = "abbreviation", "An abbreviation."
    AS_REPORTED = "as-reported", "As one source prints it, rightly or wrongly."
    TRANSLATION = "translation", "Our translation, where no source gives a name."
    DESCRIPTIVE = "descriptive", "A description that stands in for a name."


@synonyms(
    TREATY_TEXT="treaty, agreement, legal text",
    MINUTES="protocol, record, transcript, verbatim",
    OFFICIAL="government, ministry, press release, primary",
    LAW_DATABASE="legal database, register, law",
    AGENCY="news agency, wire, press agency",
    NEWS="newspaper, press, media, broadcaster, article",
    ANALYSIS="book, paper, study, journal, report, scholarly",
    ENCYCLOPEDIA="encyclopaedia, wikipedia",
    DATASET="data set, data, database",
    AGGREGATOR="portal, repost",
    SOCIAL="telegram, twitter, facebook, social media, post",
)
class SourceKind(Term):
    """The kind of a source.

    Example:
        >>> SourceKind("law-database").meaning
        'A database of legal texts and their status.'
    """

    TREATY_TEXT = "treaty-text", "The text of a treaty or a reprint of it."
    MINUTES = "minutes", "Minutes or a record of a meeting."
    OFFICIAL = "official", "A state, an organ or an organisation, in its own name."
    LAW_DATABASE = "law-database", "A database of legal texts and their status."
    AGENCY = "agency", "A news agency."
    NEWS = "news", "A newspaper, broadcaster or news site."
    ANALYSIS = "analysis", "An analysis or a scholarly work."
    ENCYCLOPEDIA = "encyclopedia", "An encyclopedia."
    DATASET = "dataset", "A data set."
    AGGREGATOR = "aggregator", "A site that passes on what others published."
    SOCIAL = "social", "A post on a social network."


@synonyms(
    WHOLE="full, complete, entire, all",
    EXCERPT="part, partial, extract, snippet, summary",
    TITLE="headline, heading, link",
)
class Extent(Term):
    """How much of a source was seen.

    Example:
        >>> Extent.TITLE.meaning
        'Only its title or address was seen.'
    """

    WHOLE = "whole", "All of it was read."
    EXCERPT = "excerpt", "An excerpt was read; what it omits may stand elsewhere in it."
    TITLE = "title", "Only its title or address was seen."


@synonyms(
    EXACT="exactly, precise, equal",
    ABOUT="approximately, around, circa, nearly, almost",
    AT_LEAST="more than, over, minimum, from, above",
    AT_MOST="less than, up to, under, maximum, below",
)
class Bound(Term):
    """How exact a figure is.

    Example:
        >>> Bound.AT_LEAST.meaning
        'This many or more.'
    """

    EXACT = "exact", "Exactly this many."
    ABOUT = "about", "About this many."
    AT_LEAST = "at-least", "This many or more."
    AT_MOST = "at-most", "This many or fewer."
