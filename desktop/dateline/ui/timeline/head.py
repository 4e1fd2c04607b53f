"""The line above the timeline: lanes, steps, dates, the day, and how near."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from dateline.scene.timeline import Lanes
from dateline.ui.dates import DateField
from dateline.ui.icons import icon
from dateline.ui.menus import ActionSet
from dateline.ui.tones import Tones

HEIGHT_PX = 36
FIELD_PX = 100
ZOOMS = (
    ("zoom-out", "Zoom Out the Timeline", "−"),
    ("zoom-in", "Zoom In the Timeline", "+"),
    ("reset", "Show the Whole Timeline", "0"),
)


class Head(QWidget):
    """The controls; what they do is the panel's.

    Signals:
        dates_entered: the first and the last day to show, None for an open end.
        day_entered: the day to show relations on, None for none.
        undated_asked: the events without a date shall be listed.
        zoomed: -1 away, 1 nearer, 0 the whole.
    """

    dates_entered = Signal(object, object)
    day_entered = Signal(object)
    undated_asked = Signal()
    zoomed = Signal(int)

    def __init__(self, acts: ActionSet) -> None:
        """Make the buttons of the actions, and the fields."""
        super().__init__()
        self.setObjectName("head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT_PX)
        self._acts = acts
        self.by_kind = _flat("By kind", "Lanes by kind")
        self.by_country = _flat("By country", "Lanes by country")
        self.since = _field("From", last=False)
        self.until = _field("To", last=True)
        self.clear = _flat("Clear dates", "Clear dates")
        self.day = _field("Day", last=True)
        self.undated = _flat("", "Events without a date")
        self.zooms = [_zoom(name, told, key) for name, told, key in ZOOMS]
        self._build()

    def dress(self, tones: Tones) -> None:
        """Tint the icons that no action has."""
        for (name, _, _), button in zip(ZOOMS, self.zooms, strict=True):
            button.setIcon(icon(name, tones.ink))

    def show_lanes(self, lanes: Lanes) -> None:
        """Say by what the lanes are."""
        by = self.by_kind if lanes is Lanes.KIND else self.by_country
        by.setChecked(True)

    def show_reach(self, first: date, last: date) -> None:
        """Say in the empty fields from when to when there are events."""
        self.since.setPlaceholderText(first.isoformat())
        self.until.setPlaceholderText(last.isoformat())

    def show_dates(self, since: date | None, until: date | None) -> None:
        """Show a time window in the fields."""
        self.since.show_day(since)
        self.until.show_day(until)
        self.clear.setVisible(since is not None or until is not None)

    def tell_undated(self, count: int) -> None:
        """Say how many events have no date; nothing for none."""
        self.undated.setText(f"{count} undated")
        self.undated.setVisible(count > 0)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(2)
        for button in (self.by_kind, self.by_country):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            row.addWidget(button)
        _part(row)
        for key in ("time.earlier", "time.play", "time.later"):
            row.addWidget(self._acts.button(key))
        _part(row)
        for field in (self.since, self.until):
            row.addWidget(_label(field))
            row.addWidget(field)
            row.addSpacing(4)
        row.addWidget(self.clear)
        _part(row)
        row.addWidget(self._acts.button("time.day"))
        row.addWidget(self.day)
        for key in ("time.last_turn", "time.next_turn"):
            row.addWidget(self._acts.button(key))
        row.addStretch(1)
        row.addWidget(self.undated)
        _part(row)
        for zoom in self.zooms:
            row.addWidget(zoom)
        _part(row)
        row.addWidget(self._acts.button("time.table"))
        self._connect()

    def _connect(self) -> None:
        self.by_kind.clicked.connect(self._acts["time.by_kind"].trigger)
        self.by_country.clicked.connect(self._acts["time.by_country"].trigger)
        for field in (self.since, self.until):
            field.entered.connect(self._enter)
        self.clear.clicked.connect(lambda: self.dates_entered.emit(None, None))
        self.day.entered.connect(self.day_entered)
        self.undated.clicked.connect(self.undated_asked)
        for by, button in zip((-1, 1, 0), self.zooms, strict=True):
            button.clicked.connect(lambda _=False, by=by: self.zoomed.emit(by))

    def _enter(self, day: object) -> None:
        """Two dates in the wrong order are put in the right one."""
        since, until = self.since.day, self.until.day
        if since and until and until < since:
            since, until = until, since
        self.dates_entered.emit(since, until)


def _flat(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("flat")
    button.setAccessibleName(name)
    return button


def _field(name: str, *, last: bool) -> DateField:
    field = DateField(name, last=last)
    field.setObjectName("small")
    field.setFixedWidth(FIELD_PX)
    return field


def _zoom(name: str, told: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setAccessibleName(told)
    button.setToolTip(f"{told} ({key} in the timeline)")
    button.setObjectName(name)
    return button


def _label(field: DateField) -> QLabel:
    label = QLabel(field.accessibleName())
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("quiet")
    label.setBuddy(field)
    return label


def _part(row: QHBoxLayout) -> None:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedSize(1, 18)
    row.addSpacing(5)
    row.addWidget(line)
    row.addSpacing(5)
