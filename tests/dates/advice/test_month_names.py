"""Names of months as reports print them, in the languages of the Commonwealth and three more."""

import pytest

from cisrecords.dates.advice.month_names import FILLERS, folded, month_of, season_of, weekday_of

# The names that stand in dates, by CLDR.
MONTHS = {
    "en": ("January February March April May June July August September October November December"),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": (
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
    "be": (
        "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня "
        "кастрычніка лістапада снежня"
    ),
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "tg": "Январ Феврал Март Апрел Май Июн Июл Август Сентябр Октябр Ноябр Декабр",
    "uz": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
    "tk": "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr",
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "hy": (
        "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի "
        "հոկտեմբերի նոյեմբերի դեկտեմբերի"
    ),
    "ka": (
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი "
        "ნოემბერი დეკემბერი"
    ),
    "ro": (
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie "
        "noiembrie decembrie"
    ),
}


class TestMonths:
    """Months by name."""

    @pytest.mark.parametrize("language", MONTHS)
    def test_every_month(self, language: str) -> None:
        """Each name in a date leads to its month, in large letters too."""
        names = MONTHS[language].split()

        assert [*range(1, 13)] == [month_of(folded(name)) for name in names]
        assert [*range(1, 13)] == [month_of(folded(name.upper())) for name in names]

    @pytest.mark.parametrize(
        ("word", "month"),
        [
            *(("декабрь", 12), ("декабре", 12), ("декабрём", 12), ("декабри", 12), ("декабры", 12)),
            *(("dekabry", 12), ("декабр", 12), ("Oktobers", 10), ("желтоқсанда", 12)),
            *(("დეკემბრის", 12), ("դեկտեմբերին", 12), ("Oct", 10), ("окт", 10), ("сент", 9)),
            *(("июне", 6), ("июле", 7), ("мае", 5), ("XII", 12), ("IV", 4)),
        ],
    )
    def test_other_forms(self, word: str, month: int) -> None:
        """Cases, short forms and Roman numerals lead to the month, too."""
        assert month == month_of(folded(word))

    @pytest.mark.parametrize("word", ["", "d", "summit", "Мары", "декабристы", "mayor", "xiii"])
    def test_other_words(self, word: str) -> None:
        """Other words are no month."""
        assert month_of(folded(word)) is None


class TestOthers:
    """Seasons, days of the week, and words without a meaning of their own."""

    @pytest.mark.parametrize(
        ("word", "season"),
        [("spring", "21"), ("Été", "22"), ("Herbst", "23"), ("зимой", "24"), ("year", None)],
    )
    def test_seasons(self, word: str, season: str | None) -> None:
        """Seasons have the numbers of EDTF."""
        assert season == season_of(folded(word))

    @pytest.mark.parametrize(
        ("word", "day"),
        [("Monday", 0), ("вторник", 1), ("Mittwoch", 2), ("жұма", 4), ("dimanche", 6), ("x", None)],
    )
    def test_weekdays(self, word: str, day: int | None) -> None:
        """Days of the week are counted from Monday."""
        assert day == weekday_of(folded(word))

    def test_fillers_are_folded(self) -> None:
        """A word that is ignored is compared as it stands in a folded string, and is no month."""
        assert all(folded(word) == word and month_of(word) is None for word in FILLERS)
