"""Catalogues and lists of others, in which a record has an identifier."""

from cisrecords.terms.base import Group, Term, synonyms

__all__ = ["Scheme"]


@synonyms(
    WIKIDATA="qid, q, wikidata id",
    GEONAMES="geoname id, geonameid",
    VIAF="viaf id, authority file",
    COW="ccode, cown, cow number, correlates of war",
    GW="gwno, gwn, gwcode, gleditsch ward, gleditsch and ward",
    VDEM="v-dem, country_id, varieties of democracy",
    M49="un, un code, un m49, unsd, iso numeric",
    UNTC="un treaty collection, mtdsg",
    UNTS="un treaty series, registration number",
    CIS_REGISTER="register, executive committee, cis",
)
class Scheme(Term):
    """Whose catalogue an identifier is from.

    Example:
        >>> Scheme("cow").meaning
        'The number of a state in the state system membership list of the Correlates of War.'
        >>> Scheme.COW.numeric, Scheme.WIKIDATA.numeric
        (True, False)
    """

    WIKIDATA = "wikidata", "The item in Wikidata, such as Q230.", "", "textual"
    GEONAMES = "geonames", "The number of a place in GeoNames.", "", "numeric"
    VIAF = "viaf", "The cluster in the Virtual International Authority File.", "", "textual"
    COW = (
        "cow",
        "The number of a state in the state system membership list of the Correlates of War.",
        "",
        "numeric",
    )
    GW = (
        "gw",
        "The number of a state in the list of independent states of Gleditsch and Ward.",
        "",
        "numeric",
    )
    VDEM = (
        "vdem",
        "The number of a country in the data of the Varieties of Democracy (V-Dem).",
        "",
        "numeric",
    )
    M49 = (
        "m49",
        "The number of a country in the standard M49 of the United Nations.",
        "",
        "numeric",
    )
    UNTC = (
        "untc",
        "The chapter and number of an instrument deposited with the United Nations.",
        "",
        "textual",
    )
    UNTS = (
        "unts",
        "The registration number of an instrument in the United Nations Treaty Series.",
        "",
        "textual",
    )
    CIS_REGISTER = (
        "cis-register",
        "The number of an instrument in the register of the CIS Executive Committee.",
        "",
        "textual",
    )

    @Group
    def numeric(self) -> bool:
        """Whether its identifiers are numbers, for which leading zeros make no difference."""
        return self.group == "numeric"

    @Group
    def textual(self) -> bool:
        """Whether its identifiers are strings, in which capitals make no difference."""
        return self.group == "textual"
