"""`NamedTuple` at start-up speed.

The standard library's costs 10 ms before the first article: to import `typing`, and to build thirty classes. Type
checkers see theirs; what runs is the same thing with less around it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    try:
        from _collections import _tuplegetter as getter
    except ImportError:  # as in collections: not every Python has the fast one

        def getter(place, _doc):
            from operator import itemgetter

            return property(itemgetter(place))

    class Record(tuple):
        """What all records can do."""

        __slots__ = ()
        _fields = ()

        def _replace(self, **changes):
            return type(self)(**(self._asdict() | changes))

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self._asdict().items())})"

    class Maker(type):
        """Makes the class of a record from its annotations: a tuple with a name for each place."""

        def __new__(cls, name, bases, space):
            if not bases:
                return super().__new__(cls, name, bases, space)
            fields = tuple(space.get("__annotations__", ()))
            defaults = tuple(space[field] for field in fields if field in space)
            names = ", ".join(fields)
            # As in collections.namedtuple: a function with the fields as parameters is the fastest way to a tuple.
            make = eval(f"lambda _cls, {names}: _new(_cls, ({names},))", {"_new": tuple.__new__})
            make.__defaults__ = defaults
            make.__name__ = "__new__"
            space |= {field: getter(place, field) for place, field in enumerate(fields)}
            space |= {"__new__": make, "__slots__": (), "_fields": fields}
            return type.__new__(type, name, (Record,), space)

    class NamedTuple(metaclass=Maker):
        """A record: `class Span(NamedTuple)` with annotated fields."""
