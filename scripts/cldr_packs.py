"""Write names of months and weekdays, am and pm, and phrases such as `3 hours ago` into the packs, from Unicode CLDR.

    python scripts/cldr_packs.py             # each pack's table [dates.cldr], and languages/months.toml

Source: the Unicode Common Locale Data Repository as Babel ships it (`pip install babel`, needed by this script only);
licence: Unicode License v3, https://www.unicode.org/license.txt. Nothing but the two generated parts is touched. Forms
that CLDR does not have stand in a pack's `[dates]`, by hand.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

from babel import Locale, localedata

FOLDER = Path(__file__).parent.parent / "newsparse" / "languages"
NOTE = "# Unicode CLDR by way of Babel: scripts/cldr_packs.py; Unicode License v3\n"

BLANKS = str.maketrans("\xa0\u202f", "  ")

# Regions that print other forms than the language's own locale.
REGIONS = {
    "en": ("en", "en_GB", "en_AU", "en_CA", "en_IN"),
    "de": ("de", "de_AT"),
    "fr": ("fr", "fr_CA"),
    "es": ("es", "es_MX", "es_AR", "es_PE"),
    "pt": ("pt", "pt_PT"),
    "no": ("nb", "nn"),
    "ar": ("ar", "ar_LB", "ar_DZ", "ar_MA"),
}
# Languages without a pack whose month names are known all the same.
MONTHS_ONLY = "hy az eu bs eo fo fil gl gu ga kk ms ml mr mn ne pa sr_Latn ta te ur uz cy"


def names(locale: str, table: str) -> dict[int, list[str]]:
    """Month or weekday names by number, lower case, without a closing full stop."""
    found: dict[int, list[str]] = defaultdict(list)
    localedata._cache.clear()  # one locale's aliases are otherwise answered with another's data
    contexts = getattr(Locale.parse(locale), table)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in contexts[context][width].items():
                word = name.lower().rstrip(".׳॰").replace("\u200c", "").replace(" ", "_").strip()
                # "tháng 5" and "5月" are numbers with a word: a shape of its own.
                if word and not re.search(r"\d", word) and word not in found[number]:
                    found[number].append(word)
    return found


def merged(locales: tuple[str, ...], table: str) -> list[list[str]]:
    """The names of several locales, in the order of their numbers."""
    found: dict[int, list[str]] = defaultdict(list)
    for locale in locales:
        for number, words in names(locale, table).items():
            found[number] += [w for w in words if w not in found[number]]
    return [found[number] for number in sorted(found)]


def half_days(locales: tuple[str, ...], half: str) -> list[str]:
    """The words for am or pm; a single letter says too little."""
    found: list[str] = []
    for locale in locales:
        localedata._cache.clear()
        widths = Locale.parse(locale).day_periods["format"]
        for width in ("wide", "abbreviated", "narrow"):
            word = (widths.get(width) or {}).get(half, "").lower().replace("\u202f", "").replace(" ", "")
            if len(word) > 1 and word not in found:
                found.append(word)
    return found


def counted_back(locales: tuple[str, ...]) -> list[list[str]]:
    """How a language counts back from now, each with its unit: `minute 0 minutes ago`."""
    found: list[list[str]] = []
    for locale in locales:
        localedata._cache.clear()
        fields = Locale.parse(locale)._data["date_fields"]
        for unit in ("second", "minute", "hour", "day", "week", "month", "year"):
            for width in ("", "-short", "-narrow"):
                try:
                    patterns = list(dict(fields[unit + width]["past"]).values())
                except KeyError:
                    continue
                for pattern in patterns:
                    phrase = f"{unit} {pattern.lower().format(0)}".translate(BLANKS).rstrip(".").split(" ")
                    # `-3 h` is no phrase of a page.
                    if "0" in " ".join(phrase[1:]) and phrase[1][0] not in "-−+\u200e\u200f" and phrase not in found:
                        found.append(phrase)
    return found


def literal(rows: list[list[str]]) -> str:
    return "'''\n" + "\n".join(" ".join(row) for row in rows) + "\n'''\n"


def table(code: str) -> str:
    """A pack's generated table."""
    locales = REGIONS.get(code, (code,))
    parts = ["[dates.cldr]\n", NOTE]
    months = merged(locales, "months")
    if all(months) and len(months) == 12:
        parts.append("months = " + literal(months))
    parts.append("weekdays = " + literal(merged(locales, "days")))
    parts.append("ago = " + literal(counted_back(locales)))
    parts += [f"{half} = '''{' '.join(half_days(locales, half))}'''\n" for half in ("am", "pm")]
    return "".join(parts)


def replace_table(text: str, new: str) -> str:
    """The pack's text with its table [dates.cldr] exchanged, or put behind [dates]."""
    start = text.find("[dates.cldr]")
    if start < 0:
        start = text.find("\n[", text.index("[dates]") + 1) + 1 or len(text)
        return text[:start].rstrip("\n") + "\n\n" + new + ("\n" + text[start:] if text[start:] else "")
    end = text.find("\n[", start) + 1 or len(text)
    return text[:start] + new + ("\n" + text[end:] if text[end:] else "")


def all_months(packs: list[Path]) -> str:
    """The month names that mean the same month in every language that has them; those with a pack go first."""
    numbers: dict[str, set[int]] = defaultdict(set)
    others: dict[str, set[int]] = defaultdict(set)
    for path in packs:
        dates = tomllib.loads(path.read_text("utf-8"))["dates"]
        for number, line in enumerate(dates["cldr"].get("months", "").split("\n"), 1):
            for word in line.split():
                numbers[word].add(number)
        for line in dates.get("months", "").strip().split("\n"):
            number_word, *words = line.split() or ["0"]
            for word in words:
                numbers[word].add(int(number_word))
    for locale in MONTHS_ONLY.split():
        for number, words in names(locale, "months").items():
            for word in words:
                if len(word) > 1 and word not in numbers:
                    others[word].add(number)
    numbers.update(others)
    rows = [[w for w in numbers if numbers[w] == {month} and not w.isdigit()] for month in range(1, 13)]
    return NOTE + "months = " + literal([sorted(row) for row in rows])


def main() -> None:
    packs = sorted(FOLDER.glob("??.toml"))
    for path in packs:
        text = path.read_text("utf-8")
        path.write_text(replace_table(text, table(path.stem)), "utf-8")
    (FOLDER / "months.toml").write_text(all_months(packs), "utf-8")


if __name__ == "__main__":
    main()
