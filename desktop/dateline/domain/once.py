"""Answers that a dossier can give, worked out once for each dossier and kept with it.

A dossier never changes, so neither does what follows from it. The answer lives in the
dossier's own ``__dict__``, where ``cached_property`` keeps its own, and goes with it:
nothing is kept for a dossier that nobody holds. Two threads that ask at the same time
may both work it out; both get an equal answer.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from dateline.domain.dossier import Dossier

More = ParamSpec("More")
Answer = TypeVar("Answer")


def once(
    question: Callable[Concatenate[Dossier, More], Answer],
) -> Callable[Concatenate[Dossier, More], Answer]:
    """Keep the answers of a pure question to a dossier, by its other arguments.

    These must be few and hashable: each new one keeps another answer.
    """
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def ask(dossier: Dossier, /, *args: More.args, **kwargs: More.kwargs) -> Answer:
        answers: dict[Hashable, Answer] = dossier.__dict__.setdefault(name, {})
        key = (args, tuple(sorted(kwargs.items())))
        if key not in answers:
            answers[key] = question(dossier, *args, **kwargs)
        return answers[key]

    return ask
