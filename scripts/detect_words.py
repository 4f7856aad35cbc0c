"""Gather the packs' function words in languages/detect.toml, the one file that detection reads.

python scripts/detect_words.py
"""

from __future__ import annotations

import tomllib
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "newsparse" / "languages"


def main() -> None:
    lines = ["# The packs' function words, gathered by scripts/detect_words.py.\n"]
    for path in sorted(FOLDER.glob("??.toml")):
        words = tomllib.loads(path.read_text("utf-8"))["language"]["stopwords"].split()
        lines.append(f"{path.stem} = '''{' '.join(words)}'''\n")
    (FOLDER / "detect.toml").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
