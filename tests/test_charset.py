"""Bytes that are not UTF-8: what they are in, what is said of it, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from newsparse.reading import decode

RUSSIAN = (
    "Порт закрыли на три дня из-за шторма. Мост у Линдума откроют в четверг, сообщили в городском совете. "
    "Жители просят починить дорогу до зимы, но денег пока нет, добавил депутат Ян Хале."
)
SENTENCES = {
    "cp1251": [RUSSIAN, f"«{RUSSIAN}» — сказала Ида Моор."],
    "koi8-r": [RUSSIAN],
    "cp1252": [
        "“We have not seen such waves in forty years,” said Ida Moor, who runs the port – it isn’t clear who’ll pay.",
        "Le port restera fermé trois jours à cause de la tempête. « Nous n’avions pas vu de telles vagues », dit-elle.",
        "Der Hafen bleibt geschlossen. „Solche Wellen haben wir nie gesehen“, sagte Ida Möller über die Brücke.",
        "Ida Möller said that the bridge would open on Thursday.",
    ],
    "iso8859-2": [
        "Port pozostanie zamknięty przez trzy dni z powodu burzy. Mieszkańcy proszą o naprawę drogi przed zimą, "
        "ale urząd miasta nie ma jeszcze pieniędzy, powiedziała Ida Moor.",
        "Přístav zůstane kvůli bouři tři dny zavřený. Most u Lindumu se znovu otevře ve čtvrtek, uvedla radnice.",
        "A kikötő a vihar miatt három napig zárva marad. A lindumi híd csütörtökön nyílik meg újra.",
    ],
    "iso8859-9": [
        "Liman fırtına nedeniyle üç gün kapalı kalacak. Lindum köprüsü perşembe günü yeniden açılacak, dedi belediye."
    ],
    "shift_jis": [
        "嵐のため港は三日間閉鎖される。「このような波は見たことがない」と港長は語った。橋は木曜日に再開する。"
    ],
    "euc_kr": ["폭풍 때문에 항구가 사흘 동안 폐쇄된다. 린둠의 다리는 목요일에 다시 열린다고 시의회가 밝혔다."],
    "gb18030": ["由于风暴，港口将关闭三天。“我们从未见过这样的海浪，”港口负责人说。大桥将于星期四重新开放。"],
    "big5": ["由於風暴，港口將關閉三天。「我們從未見過這樣的海浪，」港口負責人說。大橋將於星期四重新開放。"],
}
CASES = [(encoding, text) for encoding, texts in SENTENCES.items() for text in texts]


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_the_encoding_is_found(encoding: str, text: str) -> None:
    pytest.importorskip("chardet")
    menu = "Home | News | Weather\n" * 40
    for page in (text, f"{menu}\n{text}\n{menu}"):
        found, name, warnings = decode(page.encode(encoding))
        assert found == page
        assert warnings == (f"legacy_encoding: not UTF-8, read as {name}",)


@pytest.mark.parametrize("text", SENTENCES["cp1252"])
def test_without_a_detector_it_is_windows_1252(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "chardet", None)
    assert decode(text.encode("cp1252"))[:2] == (text, "cp1252")


def test_damaged_utf8_stays_utf8() -> None:
    data = RUSSIAN.encode()
    for damaged, lost in ((data[:-1] + b"\xd1", 1), (data[:40] + b"\xff" + data[40:], 1), (data[1:], 1)):
        text, encoding, warnings = decode(damaged)
        assert encoding == "utf-8"
        assert warnings == (f"replaced_characters: {lost}",)
        assert text.count("\ufffd") == lost


SAID = "“It rained,” said Ida Moor. "


@pytest.mark.parametrize(
    ("damaged", "lost"),
    [
        (SAID.encode() + b"\xff", 1),
        (SAID.encode() + b"\xe2\x80", 1),
        ((SAID * 3).encode() + b"\x92", 1),
        (b"\xa0" + (SAID * 3).encode() + b"\xe2", 2),
        (b"The caf\xe9. " + (SAID * 6).encode() + b"\x96", 2),
        ("Ida Möller wohnt in Übersee".encode() + b"\xff", 1),
    ],
)
def test_a_few_marks_are_enough_to_know_utf8(damaged: bytes, lost: int) -> None:
    text, encoding, warnings = decode(damaged)
    assert (encoding, warnings) == ("utf-8", (f"replaced_characters: {lost}",))
    assert text == damaged.decode("utf-8", "replace")


@pytest.mark.parametrize(
    "text",
    ["«\xa0Le port est fermé\xa0», dit-elle.", "„Spaß“ heißt es", "LE «\xa0CAFÉ» EST FERMÉ", "“The ‘café’” is open"],
)
def test_a_letter_before_marks_is_not_enough(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "chardet", None)
    assert decode(text.encode("cp1252"))[:2] == (text, "cp1252")


def test_what_was_replaced_is_counted_and_what_stood_there_is_not() -> None:
    text, encoding, warnings = decode("A \ufffd sign. ".encode() + RUSSIAN.encode() + b"\xff")
    assert (encoding, text.count("\ufffd")) == ("utf-8", 2)
    assert warnings == ("replaced_characters: 1",)
    assert decode(b"caf\xe9 \x81 in Lindum")[1:] == (
        "cp1252",
        ("legacy_encoding: not UTF-8, read as cp1252", "replaced_characters: 1"),
    )


def test_the_encoding_that_is_said(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(RUSSIAN.encode("koi8-r"))
    for command in (["parse"], ["batch", "-q"]):
        record = json.loads(run(*command, "--text", "--encoding", "KOI8_R", page).stdout)
        assert (record["text"], record["encoding"], record["warnings"]) == (RUSSIAN, "koi8-r", [])
    page.write_bytes(b"\xef\xbb\xbf" + RUSSIAN.encode())
    record = json.loads(run("parse", "--text", "--encoding", "koi8-r", page).stdout)
    assert (record["text"], record["encoding"]) == (RUSSIAN, "utf-8"), "a byte-order mark decides"
    page.write_bytes(RUSSIAN.encode("utf-16-le"))
    assert RUSSIAN in run("show", "--encoding", "utf-16-le", page).stdout.decode()
    record = json.loads(run("parse", "--text", "--encoding", "utf-16-le", page).stdout)
    assert record["text"] == RUSSIAN
    page.write_bytes(b"It rained\xff")
    record = json.loads(run("parse", "--encoding", "ascii", page).stdout)
    assert record["warnings"] == ["replaced_characters: 1"]
    for command in ("parse", "show", "explain"):
        done = run(command, "--encoding", "klingon", page)
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"newsparse: --encoding klingon: no encoding of text, such as cp1251\n"
