"""Names of months, seasons and days of the week, as reports print them, for advice on dates.

The names are those of CLDR for the languages of the Commonwealth and for English, German and
French: whole and shortened, alone and inside a date, and some further cases. All are folded: small
letters without accents.
"""

import unicodedata
from functools import lru_cache

__all__ = ["FILLERS", "folded", "month_of", "season_of", "weekday_of"]

_MONTHS = (
    (
        "january jan januar janvier janv января янв январь січня січ січень студзеня сту студзень "
        "қаңтар қаң январ yanvar yan yanwar јанвар јан հունվարի հնվ հունվար იანვარი იან ianuarie "
        "ian janner იანვრის"
    ),
    (
        "february feb februar fevrier fevr февраля февр февраль лютого лют лютии лютага люты "
        "ақпан ақп фев феврал fevral fev fewral few փետրվարի փտվ փետրվար თებერვალი თებ februarie "
        "თებერვლის"
    ),
    (
        "march mar marz mars марта мар март березня бер березень сакавіка сак сакавік наурыз нау "
        "mart մարտի մրտ մարտ მარტი მარ martie марте მარტის"
    ),
    (
        "april apr avril avr апреля апр апрель квітня квіт квітень красавіка кра красавік сәуір "
        "сәу апрел aprel ապրիլի ապր ապրիլ აპრილი აპრ aprilie აპრილის"
    ),
    "may mai мая маи травня трав травень мамыр мам մայիսի մյս մայիս მაისი მაი мае მაისის",
    (
        "june jun juni juin июня июн июнь червня черв червень чэрвеня чэр чэрвень маусым мау iyun "
        "iyn ијун ијн հունիսի հնս հունիս ივნისი ივნ iunie iun июне ივნისის"
    ),
    (
        "july jul juli juillet juil июля июл июль липня лип липень ліпеня ліп ліпень шілде шіл "
        "iyul iyl ијул ијл հուլիսի հլս հուլիս ივლისი ივლ iulie iul июле ივლისის"
    ),
    (
        "august aug aout августа авг август серпня серп серпень жніуня жні жнівень тамыз там "
        "avgust avg awgust awg avqust avq օգոստոսի օգս օգոստոս აგვისტო აგვ აგვისტოს"
    ),
    (
        "september sep sept septembre сентября сент сентябрь вересня вер вересень верасня "
        "верасень қыркүиек қыр сен сентябр sentabr sen sentyabr сентјабр սեպտեմբերի սեպ սեպտեմբեր "
        "სექტემბერი სექ septembrie სექტემბრის"
    ),
    (
        "october oct oktober okt octobre октября окт октябрь жовтня жовт жовтень кастрычніка кас "
        "кастрычнік қазан қаз октябр oktabr oktyabr октјабр հոկտեմբերի հոկ հոկտեմբեր ოქტომბერი "
        "ოქტ octombrie ოქტომბრის"
    ),
    (
        "november nov novembre ноября нояб ноябрь листопада лист листопад лістапада ліс лістапад "
        "қараша қар ноя ноябр noyabr noy нојабр ној նոյեմբերի նոյ նոյեմբեր ნოემბერი ნოე noiembrie "
        "ნოემბრის"
    ),
    (
        "december dec dezember dez decembre декабря дек декабрь грудня груд грудень снежня сне "
        "снежань желтоқсан жел декабр dekabr dek դեկտեմբերի դեկ դեկտեմբեր დეკემბერი დეკ decembrie "
        "დეკემბრის"
    ),
)
_WEEKDAYS = (
    (
        "monday montag lundi понедельник понеділок панядзелак дүисенбі дүишөмбү душанбе dushanba "
        "душанба dusenbe երկուշաբթի ორშაბათი luni mon mo пн"
    ),
    (
        "tuesday dienstag mardi вторник вівторок ауторак сеисенбі шеишемби сешанбе seshanba "
        "сешанба sisenbe երեքշաբթի სამშაბათი marti tue di вт"
    ),
    (
        "wednesday mittwoch mercredi среда середа серада сәрсенбі шаршемби чоршанбе chorshanba "
        "чоршанба carsenbe cərsənbə чәршәнбә չորեքշաբթի ოთხშაბათი miercuri wed mi ср"
    ),
    (
        "thursday donnerstag jeudi четверг четвер чацвер беисенбі беишемби панҷшанбе payshanba "
        "паишанба pensenbe հինգշաբթի ხუთშაბათი joi thu do чт"
    ),
    (
        "friday freitag vendredi пятница пʼятниця пятніца жұма жума ҷумъа juma anna cumə ҹүмә "
        "ուրբաթ პარასკევი vineri fri fr пт"
    ),
    (
        "saturday samstag samedi суббота субота сенбі ишемби шанбе shanba шанба senbe sənbə шәнбә "
        "շաբաթ შაბათი sambata sat sa сб"
    ),
    (
        "sunday sonntag dimanche воскресенье неділя нядзеля жексенбі жекшемби якшанбе yakshanba "
        "якшанба yeksenbe bazar базар կիրակի კვირა duminica sun so вс"
    ),
)

_SEASONS = {
    "21": "spring fruhling fruhjahr printemps весна весны весной весну",
    "22": "summer sommer ete лето лета летом",
    "23": "autumn fall herbst automne осень осени осенью",
    "24": "winter hiver зима зимы зимой зиму",
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def folded(text: str) -> str:
    """Return a string in small letters without accents, with plain digits and signs."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_WITHOUT_MEANING = (
    # English, German, French
    "the of on in st nd rd th day month year am im den dem der des jahr jahres",
    "le la l en de du an annee er ere eme",
    # Russian, Ukrainian, Belarusian
    "в во г год года году го ого е ое й ий я числа р рік року році у ў",
    # Kazakh, Kyrgyz, Tajik
    "ж жыл жылы жылғы жылдың жылда жылдын ші шы чи чы чу чү сол соли санаи уми юми",
    # Uzbek, Turkmen, Azerbaijani
    "yil yili yilning yilda йил йилнинг nji njy ncy nci ýyl ýylyň ýylda il ilin ci cı cu cü",
    # Armenian, Georgian, Romanian
    "թ թվական թվականի թվականին ին წელი წლის წელს anul anului",
)

FILLERS = frozenset(folded(" ".join(_WITHOUT_MEANING)).split())
"""Folded words and endings of numbers that stand in dates and change nothing."""

_MONTH_OF = {form: number for number, forms in enumerate(_MONTHS, 1) for form in forms.split()}
_MONTH_OF.update((numeral, number) for number, numeral in enumerate(_ROMAN, 1))
_SEASON_OF = {form: season for season, forms in _SEASONS.items() for form in folded(forms).split()}
_WEEKDAY_OF = {form: number for number, forms in enumerate(_WEEKDAYS) for form in forms.split()}
_LONG = 5
_ENDING = 3


def _stem(form: str) -> str:
    return form[: max(_LONG, len(form) - 2)]


_MONTHS_BY_STEM = {
    _stem(form): (number, len(form)) for form, number in _MONTH_OF.items() if len(form) >= _LONG
}


@lru_cache(1024)
def month_of(word: str) -> int | None:
    """Return the number of the month that a folded word names, in any case of its language."""
    exact = _MONTH_OF.get(word)
    if exact is not None:
        return exact
    for length in range(len(word) - 1, _LONG - 1, -1):
        number, whole = _MONTHS_BY_STEM.get(word[:length], (None, 0))
        if number is not None and len(word) <= whole + _ENDING:
            return number
    return None


def season_of(word: str) -> str | None:
    """Return the number that EDTF has for the season that a folded word names."""
    return _SEASON_OF.get(word)


def weekday_of(word: str) -> int | None:
    """Return the number of the day of the week that a folded word names, 0 for Monday."""
    return _WEEKDAY_OF.get(word)
