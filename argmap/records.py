"""Records: small classes of named values, written once and then only read.

`@record` makes a dataclass with slots.  Records are equal, and hash alike, by
the fields that are compared.  That nobody changes one is held by the type
checker alone: `dataclass(frozen=True)` pays for it with every record made,
threefold, and with every class, twice, most of which is the start of a command.
"""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")
_ANEW: Any = object()  # stands for what a factory makes


@overload
def record(made: type[T], /) -> type[T]: ...
@overload
def record(*, kw_only: bool = ...) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(made: Any = None, /, *, kw_only: bool = False) -> Any:
    """Make a record of a class whose annotations are its fields; `kw_only` as in `dataclasses`."""
    if made is None:
        return partial(record, kw_only=kw_only)
    written = made.__dict__
    made = dataclass(made, slots=True, init=False, eq=False, repr=False, kw_only=kw_only)
    compared = attrgetter(*[each.name for each in fields(made) if each.compare] or ["__class__"])

    def equal(one: Any, other: object) -> Any:
        return compared(one) == compared(other) if type(other) is type(one) else NotImplemented

    def hashed(one: Any) -> int:
        return hash(compared(one))

    methods = {"__init__": _init(made), "__eq__": equal, "__hash__": hashed, "__repr__": _shown}
    for name, method in methods.items():
        if name not in written:
            setattr(made, name, method)
    return made


def _init(made: Any) -> Any:
    """The `__init__` that `dataclass` would make, written without annotations: they are two thirds of its cost."""
    names: dict[str, Any] = {"ANEW": _ANEW}  # no field is called so
    positional, by_name, body = ["self"], ["*"], ["pass"]
    for each in fields(made):
        name, default, anew = each.name, each.default, False
        if (factory := each.default_factory) is not MISSING:
            default = factory()
            anew = default is not factory()  # what is always the same is a default like any other
        names[f"_{name}"] = factory if anew else default
        if each.init:
            given = "=ANEW" if anew else "" if default is MISSING else f"=_{name}"
            (by_name if each.kw_only else positional).append(name + given)
            body.append(f"self.{name} = _{name}() if {name} is ANEW else {name}" if anew else f"self.{name} = {name}")
        elif anew:
            body.append(f"self.{name} = _{name}()")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(positional + by_name[len(by_name) == 1 :])}): {'; '.join(body)}", names)
    return names["__init__"]


def _shown(one: Any) -> str:
    values = ", ".join([f"{each.name}={getattr(one, each.name)!r}" for each in fields(one) if each.repr])
    return f"{type(one).__qualname__}({values})"
