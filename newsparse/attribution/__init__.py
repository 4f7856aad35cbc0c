"""Who is said to have said what: cue, mention and content of quotations and of reported statements.

`find` goes through the cues of each passage and asks the rules, in the order of their trust, what the cue reports
(`rules.py`); then through the quotations that no cue has claimed, and asks what stands around them (`leftover.py`).
"""

from __future__ import annotations

from newsparse.attribution.collecting import find

__all__ = ["find"]
