"""Plain data → dossier. What comes out keeps every promise of the model."""

import hashlib
import re
from collections.abc import Callable

from dateline.domain.actor import Actor, ActorKind
from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Reading, Status
from dateline.domain.kind import KINDS
from dateline.domain.mission import Mission, MissionKind
from dateline.domain.place import How, Inference, Mention, Place, PlaceKind, Use
from dateline.domain.position import Position
from dateline.domain.record.check import check
from dateline.domain.record.field import Field
from dateline.domain.refused import Refused
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import Extent, When, bounds
from dateline.errors import BadRecord

FORMAT = "dateline.dossier"
SCHEMA = 1

_CODE = re.compile(r"[A-Z]{3}")
_TOP = frozenset(
    [
        "format",
        "schema",
        "title",
        "articles",
        "places",
        "missions",
        "actors",
        "events",
        "refused",
    ]
)
_ARTICLE = frozenset(
    [
        "id",
        "title",
        "file",
        "text",
        "sha256",
        "author",
        "publisher",
        "published",
        "language",
        "sources",
    ]
)
_SPAN = frozenset(["article", "start", "end", "quote"])
_MENTION = _SPAN | {"use"}
_PLACE = frozenset(
    [
        "id",
        "name",
        "kind",
        "how",
        "located",
        "country",
        "position",
        "geonames",
        "mentions",
        "inference",
        "note",
    ]
)
_MISSION = frozenset(
    [
        "id",
        "kind",
        "of",
        "host",
        "city",
        "host_how",
        "mentions",
        "inference",
        "position",
        "note",
    ]
)
_ACTOR = frozenset(["id", "name", "kind", "country", "role", "mentions"])
_EVENT = frozenset(
    [
        "id",
        "kind",
        "actors",
        "recipients",
        "voice",
        "spans",
        "when",
        "place",
        "status",
        "together",
        "summary",
        "note",
        "readings",
    ]
)
_WHEN = frozenset(["edtf", "extent", "rule", "because", "after", "before"])

ReadText = Callable[[str], bytes]


def dossier(data: object, read_text: ReadText) -> Dossier:
    """The dossier that plain data holds, checked.

    ``read_text`` gives the bytes of an article's file by its name, as the record
    names it; articles that hold their text in the record never ask.

    Raises:
        BadRecord: a field is missing, of the wrong kind, or says what can't be: a span
            that does not fit its text, an id that names nothing, a place off Earth.
    """
    top = Field(data)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise BadRecord("format", f"should be “{FORMAT}”: this is JSON of another kind")
    top.keys(_TOP)
    if top.whole("schema") != SCHEMA:
        raise top.at("schema").wrong(f"this Dateline reads schema {SCHEMA}")
    articles = tuple(_article(row, read_text) for row in top.rows("articles"))
    if not articles:
        raise BadRecord("articles", "a dossier needs at least one article")
    texts = _Texts(articles)
    result = Dossier(
        title=top.name("title"),
        articles=articles,
        places=tuple(texts.place(row) for row in top.rows("places")),
        missions=tuple(texts.mission(row) for row in top.rows("missions")),
        actors=tuple(texts.actor(row) for row in top.rows("actors")),
        events=tuple(texts.event(row) for row in top.rows("events")),
        refused=tuple(texts.refused(row) for row in top.rows("refused")),
    )
    check(result)
    return result


def _article(row: Field, read_text: ReadText) -> Article:
    row.keys(_ARTICLE)
    file = row.text("file", "")
    if row.has("text"):
        raw = row.text("text").encode("utf-8", "surrogatepass")
    elif file:
        raw = read_text(file)
    else:
        raise row.wrong("needs a file or a text")
    digest = hashlib.sha256(raw).hexdigest()
    if row.text("sha256", digest) != digest:
        raise row.at("sha256").wrong(
            f"the text is another one: its SHA-256 is {digest}"
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise row.wrong(f"is not UTF-8 at byte {error.start}") from error
    return Article(
        id=row.name("id"),
        title=row.name("title"),
        text=text,
        sha256=digest,
        author=row.text("author", ""),
        publisher=row.text("publisher", ""),
        published=_edtf(row, "published") if row.has("published") else "",
        language=row.text("language", "en"),
        file=file,
        sources=tuple(source.word() for source in row.rows("sources")),
    )


class _Texts:
    """Reads the records that point into the articles."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._text = {article.id: article.text for article in articles}
        self._only = articles[0].id if len(articles) == 1 else None

    def span(self, row: Field, allowed: frozenset[str] = _SPAN) -> Span:
        row.keys(allowed)
        key = row.text("article", self._only)
        if key not in self._text:
            raise row.at("article").wrong(f"there is no article “{key}”")
        span = Span(key, row.whole("start"), row.whole("end"), row.text("quote"))
        if not span.fits(self._text[key]):
            found = self._text[key][max(span.start, 0) : max(span.end, 0)][:60]
            raise row.wrong(
                f"the span {span.start}–{span.end} does not fit the text: the quote is "
                f"“{span.quote[:60]}”, the text there is “{found}”"
            )
        return span

    def spans(self, row: Field, key: str) -> tuple[Span, ...]:
        return tuple(self.span(span) for span in row.rows(key))

    def mentions(self, row: Field) -> tuple[Mention, ...]:
        return tuple(
            Mention(self.span(item, _MENTION), item.choice("use", Use, Use.LITERAL))
            for item in row.rows("mentions")
        )

    def inference(self, row: Field) -> Inference | None:
        if not row.has("inference"):
            return None
        field = row.at("inference")
        field.keys(frozenset(("rule", "because")))
        because = self.spans(field, "because")
        if not because:
            raise field.wrong("a rule needs the spans that led to it, under because")
        return Inference(field.name("rule"), because)

    def place(self, row: Field) -> Place:
        row.keys(_PLACE)
        how = row.choice("how", How, How.NAMED)
        return Place(
            id=row.name("id"),
            name=row.name("name"),
            kind=row.choice("kind", PlaceKind, PlaceKind.CITY),
            how=how,
            located=row.choice("located", How, how),
            country=_code(row, "country"),
            position=_position(row),
            geonames=row.whole("geonames") if row.has("geonames") else None,
            mentions=self.mentions(row),
            inference=self.inference(row),
            note=row.text("note", ""),
        )

    def mission(self, row: Field) -> Mission:
        row.keys(_MISSION)
        return Mission(
            id=row.name("id"),
            kind=row.choice("kind", MissionKind, MissionKind.EMBASSY),
            of=_code(row, "of"),
            host=_code(row, "host"),
            city=row.text("city", ""),
            host_how=row.choice("host_how", How, How.NAMED),
            mentions=self.mentions(row),
            inference=self.inference(row),
            position=_position(row),
            note=row.text("note", ""),
        )

    def actor(self, row: Field) -> Actor:
        row.keys(_ACTOR)
        return Actor(
            id=row.name("id"),
            name=row.name("name"),
            kind=row.choice("kind", ActorKind, ActorKind.PERSON),
            country=_code(row, "country"),
            role=row.text("role", ""),
            mentions=self.mentions(row),
        )

    def event(self, row: Field) -> Event:
        row.keys(_EVENT)
        return Event(
            id=row.name("id"),
            kind=_kind(row),
            actors=tuple(item.word() for item in row.rows("actors")),
            recipients=tuple(item.word() for item in row.rows("recipients")),
            voice=_voice(row),
            spans=self.spans(row, "spans"),
            when=self.when(row),
            place=row.text("place", ""),
            status=row.choice("status", Status, Status.DONE),
            together=row.flag("together"),
            summary=row.text("summary", ""),
            note=row.text("note", ""),
            readings=tuple(self.reading(item) for item in row.rows("readings")),
        )

    def reading(self, row: Field) -> Reading:
        row.keys(frozenset(("kind", "voice", "spans")))
        return Reading(_kind(row), _voice(row), self.spans(row, "spans"))

    def when(self, row: Field) -> When | None:
        if not row.has("when"):
            return None
        field = row.at("when")
        field.keys(_WHEN)
        return When(
            edtf=_edtf(field, "edtf"),
            extent=field.choice("extent", Extent, Extent.WITHIN),
            rule=field.text("rule", ""),
            because=self.spans(field, "because"),
            after=field.text("after", ""),
            before=field.text("before", ""),
        )

    def refused(self, row: Field) -> Refused:
        row.keys(_MENTION | {"id", "reason"})
        return Refused(
            id=row.name("id"),
            span=self.span(row, _MENTION | {"id", "reason"}),
            use=row.choice("use", Use, Use.EMBEDDED),
            reason=row.name("reason"),
        )


def _kind(row: Field) -> str:
    kind = row.text("kind")
    if kind not in KINDS:
        raise row.at("kind").wrong(f"“{kind}” is not a kind of event")
    return kind


def _voice(row: Field) -> Voice:
    field = row.at("voice")
    field.keys(frozenset(("kind", "by")))
    return Voice(
        field.choice("kind", VoiceKind, VoiceKind.STATED), field.text("by", "")
    )


def _edtf(row: Field, key: str) -> str:
    text = row.text(key)
    try:
        bounds(text)
    except ValueError as error:
        raise row.at(key).wrong(str(error)) from error
    return text


def _code(row: Field, key: str) -> str:
    code = row.text(key, "")
    if row.has(key) and not _CODE.fullmatch(code):
        raise row.at(key).wrong(f"“{code}” is not an ISO 3166-1 alpha-3 code")
    return code


def _position(row: Field) -> Position | None:
    if not row.has("position"):
        return None
    field = row.at("position")
    field.keys(frozenset(("lat", "lon")))
    lat, lon = field.number("lat"), field.number("lon")
    try:
        return Position(lat, lon)
    except ValueError as error:
        raise field.wrong(str(error)) from error
