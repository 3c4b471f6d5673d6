"""Kinds of bodies, instruments, names and sources."""

from cisrecords.terms.base import Term, tell

__all__ = ["BodyKind", "Extent", "InstrumentKind", "NameKind", "SourceKind"]


class BodyKind(Term):
    """What kind of body it is.

    Example:
        >>> BodyKind("charter").meaning
        'Named as a statutory body of the Commonwealth.'
    """

    ORGANISATION = "organisation"
    CHARTER = "charter"
    SECTORAL = "sectoral"
    OTHER = "other"
    SUBSIDIARY = "subsidiary"
    EXTERNAL = "external"
    NATIONAL = "national"


tell(
    BodyKind,
    {
        "organisation": "The Commonwealth itself.",
        "charter": "Named as a statutory body of the Commonwealth.",
        "sectoral": "A body of cooperation in one branch.",
        "other": "Another body of the Commonwealth.",
        "subsidiary": "An organ, secretariat or group of another body.",
        "external": "A body of another organisation, or that organisation.",
        "national": "A body of one state.",
    },
)


class InstrumentKind(Term):
    """What kind of text an instrument is.

    Example:
        >>> InstrumentKind.MODEL_LAW.value
        'model-law'
    """

    CHARTER = "charter"
    TREATY = "treaty"
    AGREEMENT = "agreement"
    CONVENTION = "convention"
    PROTOCOL = "protocol"
    DECISION = "decision"
    REGULATION = "regulation"
    DECLARATION = "declaration"
    STATEMENT = "statement"
    COMMUNIQUE = "communique"
    MEMORANDUM = "memorandum"
    CONCEPT = "concept"
    STRATEGY = "strategy"
    PROGRAMME = "programme"
    PLAN = "plan"
    REPORT = "report"
    MODEL_LAW = "model-law"
    OTHER = "other"


tell(
    InstrumentKind,
    {
        "charter": "The founding rules of an organisation.",
        "treaty": "A treaty, by its title.",
        "agreement": "An agreement, by its title.",
        "convention": "A convention, by its title.",
        "protocol": "A protocol, by its title.",
        "decision": "A decision of an organ.",
        "regulation": "Rules of an organ or status, approved by a decision.",
        "declaration": "A declaration.",
        "statement": "A statement or appeal.",
        "communique": "A communiqué on a meeting.",
        "memorandum": "A memorandum.",
        "concept": "A concept of policy.",
        "strategy": "A strategy.",
        "programme": "A programme of cooperation.",
        "plan": "A plan of measures.",
        "report": "A report taken note of.",
        "model-law": "A model law of the Interparliamentary Assembly.",
        "other": "A text of another kind.",
    },
)


class NameKind(Term):
    """What kind of name it is.

    Example:
        >>> NameKind.AS_REPORTED.meaning
        'As one source prints it, rightly or wrongly.'
    """

    OFFICIAL = "official"
    SHORT = "short"
    FORMER = "former"
    ALIAS = "alias"
    ABBREVIATION = "abbreviation"
    AS_REPORTED = "as-reported"
    TRANSLATION = "translation"
    DESCRIPTIVE = "descriptive"


tell(
    NameKind,
    {
        "official": "The full official name.",
        "short": "The short official or usual name.",
        "former": "A name no longer used.",
        "alias": "Another name or spelling in use.",
        "abbreviation": "An abbreviation.",
        "as-reported": "As one source prints it, rightly or wrongly.",
        "translation": "Our translation, where no source gives a name.",
        "descriptive": "A description that stands in for a name.",
    },
)


class SourceKind(Term):
    """What kind of source it is.

    Example:
        >>> SourceKind("law-database").meaning
        'A database of legal texts and their status.'
    """

    TREATY_TEXT = "treaty-text"
    MINUTES = "minutes"
    OFFICIAL = "official"
    LAW_DATABASE = "law-database"
    AGENCY = "agency"
    NEWS = "news"
    ANALYSIS = "analysis"
    ENCYCLOPEDIA = "encyclopedia"
    DATASET = "dataset"
    AGGREGATOR = "aggregator"
    SOCIAL = "social"


tell(
    SourceKind,
    {
        "treaty-text": "The text of a treaty or a reprint of it.",
        "minutes": "Minutes or a record of a meeting.",
        "official": "A state, an organ or an organisation, in its own name.",
        "law-database": "A database of legal texts and their status.",
        "agency": "A news agency.",
        "news": "A newspaper, broadcaster or news site.",
        "analysis": "An analysis or a scholarly work.",
        "encyclopedia": "An encyclopedia.",
        "dataset": "A data set.",
        "aggregator": "A site that passes on what others published.",
        "social": "A post on a social network.",
    },
)


class Extent(Term):
    """How much of a source was seen.

    Example:
        >>> Extent.TITLE.meaning
        'Only its title or address was seen.'
    """

    WHOLE = "whole"
    EXCERPT = "excerpt"
    TITLE = "title"


tell(
    Extent,
    {
        "whole": "All of it was read.",
        "excerpt": "An excerpt was read; what it omits may stand elsewhere in it.",
        "title": "Only its title or address was seen.",
    },
)
