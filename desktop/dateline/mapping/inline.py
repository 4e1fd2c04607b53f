"""The window's page in one answer: what it needs at once lies in it.

Each request of the page waits until the window's thread has time for it, which at the
start it has least. So styles, scripts, the first of the base map and the first words of
the window come with the page; fonts and finer base maps are asked for later.
"""

import json
from collections.abc import Mapping, Sequence
from string import Template

from dateline.mapping.elements import data_element, elements
from dateline.mapping.policy import window_policy

WORDS = "words"  # the element that holds what the window has to say at first


def inlined(
    page: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    given: Mapping[str, str],
    words: Sequence[str],
    nonce: str,
) -> tuple[str, str]:
    """Fill a composed page; the answer is the page and its policy.

    ``given`` is JSON text by the id of the element that will hold it; ``words`` are the
    first messages of the window, each a JSON text. ``nonce`` is a word that nobody can
    guess, in lower case.

    Raises:
        ValueError: a script or style would end too early.
    """
    policy = window_policy(nonce)
    data = {**given, WORDS: json.dumps(list(words))}
    filled = Template(page).substitute(
        policy=policy,
        styles="\n".join(elements("style", styles, nonce)),
        data="\n".join(data_element(key, text) for key, text in data.items()),
        scripts="\n".join(elements("script", scripts, nonce)),
    )
    return filled, policy
