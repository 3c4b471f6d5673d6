"""Names resolved into records."""

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.archive.making.names_to_ids import nearest_ids, resolve_name, together
from cisrecords.errors import Ambiguous, NotFound


class TestResolved:
    """The record that is meant."""

    @pytest.mark.parametrize(
        ("text", "kinds", "identity"),
        [
            ("GE", ("states",), "GE"),
            ("Грузия", ("states", "bodies"), "GE"),
            ("СОРБ", ("states", "bodies"), "council-of-heads-of-security-agencies"),
            ("Usubov", ("people",), "usubov-ramil"),
            ("Рамиль Усубов", ("people",), "usubov-ramil"),
            ("sorb-053", ("meetings",), "sorb-053"),
        ],
    )
    def test_by_id_or_name(
        self, cw: Commonwealth, text: str, kinds: tuple[str, ...], identity: str
    ) -> None:
        """An id, a code or a name means one record."""
        assert identity == resolve_name(cw, text, kinds).id

    def test_of_several(self, cw: Commonwealth) -> None:
        """A name of several people is ambiguous, with the ids of all."""
        with pytest.raises(Ambiguous) as caught:
            resolve_name(cw, "Aliyev", ("people",))
        assert {"aliyev-ilham", "aliyev-heydar"} <= {*caught.value.candidates}

    def test_of_nobody(self, cw: Commonwealth) -> None:
        """An unknown name comes with the nearest ids, not with names."""
        with pytest.raises(NotFound) as caught:
            resolve_name(cw, "Georgai", ("states",))
        assert ("GE", "state") == (caught.value.suggestions[0], caught.value.what)


class TestTogether:
    """An archive with further records."""

    def test_has_both(self, cw: Commonwealth) -> None:
        """Records that were added are found beside those on record, or in place of them."""
        both = together(cw, [cis.State(id="XA", names="Atlantis"), cis.State(id="GE", names="G")])

        assert ("XA", "G") == (both.states["atlantis"].id, both.states["GE"].name)
        assert (cw.bodies, len(cw.states) + 1) == (both.bodies, len(both.states))

    def test_of_nothing(self, cw: Commonwealth) -> None:
        """Without further records it is the archive itself."""
        assert cw is together(cw, [])


class TestNearest:
    """Ids that are meant by a name."""

    def test_of_a_name(self, cw: Commonwealth) -> None:
        """Where a record has the name, its id is the only one."""
        assert ("MD",) == nearest_ids(cw, "Молдова", ("states", "bodies"))

    def test_of_nothing_near(self, cw: Commonwealth) -> None:
        """Where no name is near there are no ids."""
        assert () == nearest_ids(cw, "qqqq", ("states",))
