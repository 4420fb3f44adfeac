"""Which arguments of a map hang on something: a map that was built may have others."""

from argmap.model import Argument, ArgumentMap


def hanging(amap: ArgumentMap) -> list[Argument]:
    """The arguments, as written, that have a premise and bear, by way of others that have one, on a statement."""
    waiting, found = list(amap.statements), set[str]()
    while waiting:
        for argument in amap.on(waiting.pop()):
            if argument.handle not in found and any(premise in amap.statements for premise in argument.premises):
                found.add(argument.handle)
                waiting.append(argument.handle)
    return [argument for argument in amap.arguments.values() if argument.handle in found]


def known_premises(amap: ArgumentMap, argument: Argument) -> list[str]:
    """The premises of an argument that the map has, each once."""
    return [premise for premise in dict.fromkeys(argument.premises) if premise in amap.statements]
