"""Twelve public reports, each recorded as a reader of the docs would, in one merge.

Only the openings of the pages were seen. What stands here are the facts, in our own words.
"""

import cisrecords as cis
from cisrecords.query import Merge

Recorded = Merge[cis.Commonwealth]
CIS_SITE = "CIS Executive Committee"


def prosecutors_2007(cw: cis.Commonwealth) -> Recorded:
    """Record an agency's report of a meeting that began on the day of the report."""
    folder = "https://old.asiaplustj.info/ru/news/tajikistan/laworder/20071009"
    url = f"{folder}/genprokurory-stran-sng-sobirayutsya-v-armenii"
    day = "2007-10-09"
    report = cw.make(
        cis.Source, kind="agency", publisher="Азия-Плюс", published=day, language="ru", url=url
    )
    others = ["BY", "KZ", "KG", "MD", "AM", "UA", "TM", "RU", "GE"]
    tajik = {"TJ": ("Бободжон Бобохонов", "генпрокурор Таджикистана")}
    reception = {"kind": "reception", "planned": True, "when": day, "people": "Serzh Sargsyan"}
    met = cw.make(
        cis.Meeting,
        sessions="Координационный совет генеральных прокуроров",
        status="held",
        when=day,
        places="Yerevan",
        attendance=[
            *cw.seats(tajik, level="head-of-agency"),
            *cw.seats(others, note="A prosecutor general or a deputy."),
        ],
        agenda=[{"summary": "cooperation against trafficking in people"}, reception],
        cites={"source": report, "according_to": "Матлуба Абдуллоева"},
    )
    return cw.merge([report, met])


def emergencies_2004(cw: cis.Commonwealth) -> Recorded:
    """Record a report of all delegations but two."""
    url = "https://utro.ru/news/2004/09/09/348995.shtml"
    report = cw.make(
        cis.Source, kind="news", publisher="Утро.ру", published="2004-09-09", language="ru", url=url
    )
    met = cw.make(
        cis.Meeting,
        sessions={"body": "interstate-council-for-emergencies", "ordinal": 18},
        status="held",
        when="/2004-09-09",
        places="Кишинев",
        attendance=[
            {"participant_as_reported": "делегации всех государств СНГ", "presence": "present"},
            *cw.seats(absent=["Армения", "Грузия"]),
        ],
        agenda={"summary": "signing of documents on cooperation in emergencies"},
        adopted=[
            {"described": "agreement on a reserve fund for aid", "outcome": "discussed"},
            {"described": "protocol on cooperation in law and norms", "outcome": "discussed"},
        ],
        cites=report,
    )
    return cw.merge([report, met])


def economy_2009(cw: cis.Commonwealth) -> Recorded:
    """Record an announcement on the day of a session, with delegations and people expected."""
    url = "http://sng.allbusiness.ru/NewsAM/NewsAMShow.asp?ID=13733"
    day, title = "2009-06-19", "Экономический саммит СНГ открывается в Кишиневе"
    report = cw.make(
        cis.Source, kind="news", publisher="AllBusiness", title=title, published=day, url=url
    )
    people = {
        "RU": ("Игорь Шувалов", "первый вице-премьер РФ"),
        "AZ": ("Ягуб Эюбов", "вице-премьер"),
        "AM": ("Армен Геворкян", "вице-премьер, министр территориального управления"),
        "BY": ("Василий Сакович", "заместитель премьер-министра"),
        "UA": ("Богдан Данилишин", "министр экономики"),
    }
    topics = ["transport corridors", "rules on the country of origin of goods", "power lines"]
    met = cw.make(
        cis.Meeting,
        sessions={"body": "Экономический совет СНГ", "ordinal": 42},
        kind="regular",
        status="announced",
        when=day,
        places="Кишинев",
        attendance=cw.seats(expected=people | dict.fromkeys(["KZ", "KG", "TJ"])),
        agenda=[{"summary": topic, "planned": True} for topic in topics],
        cites=report,
    )
    return cw.merge([report, met])


def power_2021(cw: cis.Commonwealth) -> Recorded:
    """Record an extraordinary session by video that elected a president and a deputy."""
    url = "http://energo-cis.ru/ennews/on_june_30_2021_the_58th_/?year=2021"
    report = cw.make(
        cis.Source, kind="official", publisher="energo-cis.ru", published="2021-07-02", url=url
    )
    elected = ("Nikolai Shulginov", "Minister of Energy of the Russian Federation")
    deputy = ("Charymyrat Purchekov", "Minister of Energy of Turkmenistan")
    rules = "Regulation on the Coordination Council under the CIS Electric Power Council"
    met = cw.make(
        cis.Meeting,
        sessions={"body": "CIS Electric Power Council", "ordinal": 58},
        kind="extraordinary",
        status="held",
        format="videoconference",
        when="2021-06-30",
        attendance=[
            *cw.seats(["AZ", "AM", "BY", "KZ", "KG", "MD", "TJ", "UZ", "executive-committee"]),
            *cw.seats({"RU": elected}, capacities="elected-chair", level="minister"),
            *cw.seats({"TM": deputy}, level="minister", note="Was elected vice-president."),
        ],
        agenda={"title": "On the election of the President and Vice-President"},
        adopted={"described": rules, "outcome": "adopted"},
        cites=report,
    )
    return cw.merge([report, met])


def defence_2006(cw: cis.Commonwealth) -> Recorded:
    """Record a report of a meeting that had just been opened."""
    url = "https://www.trend.az/azerbaijan/politics/777430.html"
    day, title = "2006-05-31", "В Баку начало работу заседание Совета министров обороны стран СHГ"
    report = cw.make(
        cis.Source, kind="agency", publisher="Trend", title=title, published=day, url=url
    )
    states = ["Россия", "Казахстан", "Кыргызстан", "Таджикистан", "Украина", "Беларусь"]
    bodies = ["Узбекистан", "executive-committee", "council-of-defence-ministers"]
    host = {"Азербайджан": ("Сафар Абиев", "министр обороны")}
    hope = "Said that he hoped that all states would help to make cooperation stronger."
    met = cw.make(
        cis.Meeting,
        sessions={"body": "Совет министров обороны СНГ", "ordinal": 50},
        kind="anniversary",
        status="held",
        when="2006-05-31/",
        places="Баку",
        attendance=[
            *cw.seats(states + bodies),
            *cw.seats(host, level="minister", capacities=["host", "opened"]),
        ],
        statements={"speaker": "Сафар Абиев", "participant": "AZ", "summary": hope},
        cites=report,
    )
    return cw.merge([report, met])


def courts_2023(cw: cis.Commonwealth) -> Recorded:
    """Record minutes that print people by their initials, two of them for one state."""
    url = "https://e-cis.info/cooperation/3844/107800"
    report = cw.make(cis.Source, kind="official", publisher="e-cis.info", language="ru", url=url)
    members = {
        "Республика Армения": "Тадевосян Л.З.",
        "Республика Беларусь": "Калинкович В.Л.",
        "Республика Казахстан": "Мергалиев А.А.",
        "Кыргызская Республика": "Базарбеков З.К.",
        "Российская Федерация": "Лебедев В.М.",
        "Республика Таджикистан": ["Шохиён Ш.", "Мирзозода Р.П."],
        "Республика Узбекистан": "Исламов Б.Д.",
    }
    advisers = {"executive-committee": "Лебедев С.Н.", "economic-court": "Каменкова Л.Э."}
    vote = "Had an advisory vote."
    met = cw.make(
        cis.Meeting,
        sessions={"body": "council-of-supreme-court-presidents"},
        kind="founding",
        status="held",
        format="videoconference",
        when="2023-02-20",
        attendance=[*cw.seats(members, capacities="member"), *cw.seats(advisers, note=vote)],
        note="An organisational meeting, at the Executive Committee.",
        cites=report,
    )
    return cw.merge([report, met])


def health_2012(cw: cis.Commonwealth) -> Recorded:
    """Record a report of a meeting under way, with three people of one delegation."""
    url = "https://ru.interfax.com.ua/news/political/128754.html"
    title = "В Ялте проходит заседание Совета по сотрудничеству в области здравоохранения СНГ"
    day, publisher = "2012-11-23", "Интерфакс-Украина"
    report = cw.make(
        cis.Source, kind="agency", publisher=publisher, title=title, published=day, url=url
    )
    ukraine = [
        ("Раиса Богатырева", "вице-премьер – министр здравоохранения Украины"),
        ("Георгий Псарев", "заместитель председателя Совета министров автономии"),
        ("Александр Каневский", "министр здравоохранения Крыма"),
    ]
    met = cw.make(
        cis.Meeting,
        sessions={"body": "Совет по сотрудничеству в области здравоохранения СНГ", "ordinal": 21},
        status="held",
        when=day,
        places="Ялта",
        attendance=cw.seats({"Украина": ukraine}),
        agenda=[{"summary": "15 items in all"}, {"summary": "medical insurance of migrants"}],
        cites={"source": report, "according_to": "Совет министров Крыма"},
    )
    return cw.merge([report, met])


def ecology_2018(cw: cis.Commonwealth) -> Recorded:
    """Record a note that says who was not there, but not why."""
    url = "https://e-cis.info/cooperation/3020/79333/"
    report = cw.make(cis.Source, kind="official", publisher=CIS_SITE, language="ru", url=url)
    spoke = {
        "TJ": ("Зокирзода Махмадтоир Зокир", "заместитель Премьер-министра"),
        "RU": ("Ястребов Сергей Николаевич", "заместитель Министра природных ресурсов"),
    }
    met = cw.make(
        cis.Meeting,
        sessions={"body": "interstate-ecological-council", "ordinal": 4},
        status="held",
        when="2018-10-10",
        places="Душанбе",
        attendance=[
            *cw.seats(["Беларусь", "Казахстан", "executive-committee"], absent="Армения"),
            *cw.seats(spoke, note="Greeted the participants."),
            *cw.seats("Узбекистан", capacities="observer"),
        ],
        cites=report,
    )
    return cw.merge([report, met])


def customs_2019(cw: cis.Commonwealth) -> Recorded:
    """Record an announcement in Azerbaijani, two days before the meeting."""
    page = "mdb-ishtirakchi-dovletlerinin-gomruk-xidmetleri-rehberleri-shurasinin"
    rest = "huquq-muhafize-bolmeleri-bashchilari-komitesinin-iclasi-kechirilecek.html"
    url = f"https://newscenter.az/2019/05/21/{page}-{rest}"
    report = cw.make(
        cis.Source, kind="news", publisher="Newscenter.az", published="2019-05-21", url=url
    )
    states = ["Azərbaycan", "Belarus", "Qazaxıstan", "Qırğız", "Rusiya", "Tacikistan"]
    bodies = ["anti-terrorism-center", "bureau-for-coordination-of-combating-organized-crime"]
    service = "coordination-service-of-border-troops-commanders"
    body, groups = "committee-of-heads-of-customs-law-enforcement", "meetings of working groups"
    met = cw.make(
        cis.Meeting,
        sessions={"body": body, "ordinal": 19},
        status="announced",
        when="2019-05-23",
        places="Bakı",
        attendance=[
            *cw.seats(expected=[*states, "Özbəkistan", *bodies, service]),
            *cw.seats(expected=["Latviya", "Estoniya"], capacities="observer"),
        ],
        agenda={"kind": "sitting", "when": "2019-05-21/", "summary": groups},
        cites={"source": report, "according_to": "Dövlət Gömrük Komitəsi"},
    )
    return cw.merge([report, met])


def parliaments_2020(cw: cis.Commonwealth) -> Recorded:
    """Record that two meetings of one month were called off, and why."""
    page = "cis-interparliamentary-assembly-cancels-spring-session-due-to-coronavirus-pandemic"
    url = f"https://en.inform.kz/news/{page}_a3628740/"
    day = "2020-03-24"
    report = cw.make(cis.Source, kind="agency", publisher="Kazinform", published=day, url=url)
    why = "The epidemic, restrictions on travel, and recommendations of the UN and the WHO."
    plans = [
        {"status": "announced", "when": "2020-04", "places": "St Petersburg"},
        {"as_of": day, "status": "cancelled", "when": "2020-04", "reason": why},
    ]
    met = cw.make(
        cis.Meeting,
        sessions={"body": "Interparliamentary Assembly", "ordinal": 51},
        status="cancelled",
        plans=plans,
        cites=report,
    )
    return cw.merge([report, met])


def elections_2024(cw: cis.Commonwealth) -> Recorded:
    """Record a hybrid meeting at which the chair passed from one state to another."""
    url = "https://news.myseldon.com/ru/news/index/318015432"
    report = cw.make(cis.Source, kind="aggregator", publisher="myseldon", language="ru", url=url)
    leader = {
        "executive-committee": ("Леонид Анфимов", "первый заместитель Генерального секретаря")
    }
    body = "Консультативный совет руководителей избирательных органов"
    minutes = "Russia's experience of electing the president"
    met = cw.make(
        cis.Meeting,
        sessions={"body": body, "ordinal": 3},
        status="held",
        format="hybrid",
        when="2024-09-19?",
        places="Минск",
        attendance=[
            *cw.seats(["KZ", "KG", "RU", "TJ", "TM"], by_video=["AM", "UZ"]),
            *cw.seats("BY", capacities="elected-chair"),
            *cw.seats(leader, capacities="head-of-delegation"),
        ],
        agenda=[{"summary": "results of Uzbekistan's chairmanship"}, {"summary": minutes}],
        inferred="when",
        note="The chair passed from Uzbekistan to Belarus. The year is not printed.",
        cites=report,
    )
    return cw.merge([report, met])


def statistics_2001(cw: cis.Commonwealth) -> Recorded:
    """Record a report without a day, with a group of states by number and a later event."""
    url = "https://afn.by/news/i/12442"
    report = cw.make(cis.Source, kind="news", publisher="AFN", language="ru", url=url)
    group = "представители 11 стран СНГ"
    eleven = {"participant_as_reported": group, "count": 11, "presence": "present"}
    met = cw.make(
        cis.Meeting,
        sessions={"body": "Совет руководителей статистических служб", "ordinal": 22},
        status="held",
        when="[..2002-02-05]",
        places="Москва",
        attendance=[eleven, *cw.seats("interstate-statistical-committee")],
        adopted=[
            {"described": "results of the work of the committee in 2001", "outcome": "endorsed"},
            {"described": "programme of its work for 2002 and to 2004", "outcome": "adopted"},
            {"described": "a conference on 6 February 2002", "outcome": "adopted"},
        ],
        inferred="when",
        cites=report,
    )
    return cw.merge([report, met])
