"""The drawn timeline: mouse, keys, what it tells and what it shows."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.scene.timeline import Lanes, timeline
from dateline.storage.files import load
from dateline.ui.theme import Appearance
from dateline.ui.timeline.bars import Shown
from dateline.ui.timeline.canvas import Canvas
from dateline.ui.timeline.hand import Hand, told
from tests.dossiers import row, tiny_record

pytestmark = pytest.mark.ui
Key = Qt.Key


@pytest.fixture
def dossier() -> Dossier:
    return load(assets.built_in())


@pytest.fixture
def canvas(qtbot: QtBot, appearance: Appearance, dossier: Dossier) -> Canvas:
    made = Canvas(appearance, timeline(dossier, dossier.events, Lanes.KIND))
    Hand(made)
    made.picked.connect(lambda ref: made.light(ref, frozenset()))
    qtbot.addWidget(made)
    made.resize(1280, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.setFocus()
    return made


def _hand(canvas: Canvas) -> Hand:
    hand = canvas.findChild(Hand)
    assert isinstance(hand, Hand)
    return hand


def _glass(canvas: Canvas) -> QWidget:
    glass: QWidget = canvas.view.viewport()
    return glass


def _tale(canvas: Canvas) -> list[str]:
    return [bar.ref for bar in canvas.seats.whole.bars]


def _drag(canvas: Canvas, start: QPoint, end: QPoint, shift: bool = False) -> None:
    glass, left = _glass(canvas), Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.ShiftModifier
    held = keys if shift else Qt.KeyboardModifier.NoModifier
    QTest.mouseMove(glass, start)
    QTest.mousePress(glass, left, held, start)
    for part in (0.3, 0.6, 1.0):
        step = start + (end - start) * part
        event = QPointF(step)
        QApplication.sendEvent(glass, _move(glass, event, held))
    QTest.mouseRelease(glass, left, held, end)


def _move(glass: QWidget, at: QPointF, held: Qt.KeyboardModifier) -> QEvent:
    left = Qt.MouseButton.LeftButton
    spot = QPointF(glass.mapToGlobal(at.toPoint()))
    return QMouseEvent(QEvent.Type.MouseMove, at, spot, left, left, held)


def _hover(canvas: Canvas, at: QPoint) -> None:
    glass, none = _glass(canvas), Qt.MouseButton.NoButton
    spot, held = QPointF(glass.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), spot, none, none, held)
    QApplication.sendEvent(glass, event)


def test_every_bar_can_be_clicked(canvas: Canvas, qtbot: QtBot) -> None:
    for ref in _tale(canvas):
        canvas.light(ref, frozenset())
        with qtbot.waitSignal(canvas.picked) as picked:
            QTest.mouseClick(
                _glass(canvas), Qt.MouseButton.LeftButton, pos=canvas.point_of(ref)
            )
        assert picked.args == [ref]


def test_a_click_beside_the_bars_chooses_nothing(canvas: Canvas) -> None:
    canvas.light("E15", frozenset())
    told: list[str] = []
    canvas.picked.connect(told.append)
    QTest.mouseClick(_glass(canvas), Qt.MouseButton.LeftButton, pos=QPoint(4, 6))
    assert told == [""]


def test_left_and_right_go_by_date_from_end_to_end(canvas: Canvas) -> None:
    tale = _tale(canvas)
    QTest.keyClick(canvas.view, Key.Key_Home)
    seen = [canvas.shown.chosen]
    for _ in tale:
        QTest.keyClick(canvas.view, Key.Key_Right)
        seen.append(canvas.shown.chosen)
    assert seen == [*tale, tale[-1]]
    QTest.keyClick(canvas.view, Key.Key_Left)
    assert canvas.shown.chosen == tale[-2]
    QTest.keyClick(canvas.view, Key.Key_End)
    assert canvas.shown.chosen == tale[-1]


def test_what_is_filtered_away_is_passed_over(canvas: Canvas) -> None:
    tale = _tale(canvas)
    canvas.show_events(frozenset(tale[2:20:3]))
    QTest.keyClick(canvas.view, Key.Key_Home)
    QTest.keyClick(canvas.view, Key.Key_Right)
    assert canvas.shown.chosen == tale[5]
    assert canvas.bar_at(canvas.point_of(tale[5])) is not None
    assert canvas.bar_at(canvas.point_of(tale[6])) is None


def test_up_and_down_go_to_the_next_lane_near_in_time(canvas: Canvas) -> None:
    canvas.light("E15", frozenset())
    lanes = [canvas.seats.by_ref["E15"].lane]
    for _ in range(3):
        QTest.keyClick(canvas.view, Key.Key_Down)
        lanes.append(canvas.seats.by_ref[canvas.shown.chosen].lane)
    assert lanes == sorted(set(lanes))
    for _ in range(9):
        QTest.keyClick(canvas.view, Key.Key_Up)
    assert canvas.seats.by_ref[canvas.shown.chosen].lane == 0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_chooses_again_where_the_keyboard_is(canvas: Canvas, key: Key) -> None:
    canvas.light("E12", frozenset())
    canvas.light("", frozenset())
    assert canvas.shown.focused == "E12"
    QTest.keyClick(canvas.view, key)
    assert canvas.shown.chosen == "E12"


def test_a_chosen_bar_is_brought_into_sight(canvas: Canvas) -> None:
    for _ in range(4):
        QTest.keyClick(canvas.view, Key.Key_Plus)
    for ref in _tale(canvas):
        canvas.light(ref, frozenset())
        point = canvas.point_of(ref)
        assert _glass(canvas).rect().contains(point), ref


def test_plus_minus_and_zero_zoom(canvas: Canvas) -> None:
    whole = canvas.camera.zoom
    QTest.keyClick(canvas.view, Key.Key_Plus)
    QTest.keyClick(canvas.view, Key.Key_Equal)
    assert canvas.camera.zoom > whole * 1.5
    QTest.keyClick(canvas.view, Key.Key_Minus)
    near = canvas.camera.zoom
    QTest.keyClick(canvas.view, Key.Key_0)
    assert canvas.camera.zoom == pytest.approx(whole)
    assert near > whole


def test_ticks_get_finer_as_one_comes_nearer(canvas: Canvas) -> None:
    canvas.zoom(3.0, canvas.camera.px(canvas.seats.whole.axis.width * 0.7))
    near = {tick.words for tick in canvas.axis.ticks if tick.words}
    canvas.fit()
    whole = {tick.words for tick in canvas.axis.ticks if tick.words}
    assert near - whole


def _turn(canvas: Canvas, at: QPoint, by: QPoint, shift: bool = False) -> None:
    glass = _glass(canvas)
    held = Qt.KeyboardModifier
    event = QWheelEvent(
        QPointF(at),
        QPointF(glass.mapToGlobal(at)),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        held.ShiftModifier if shift else held.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(glass, event)


def test_the_wheel_zooms_at_the_pointer(canvas: Canvas) -> None:
    canvas.zoom(4.0)
    at = QPoint(500, 60)
    before = canvas.camera
    _turn(canvas, at, QPoint(0, 120))
    assert canvas.camera.zoom > before.zoom
    assert canvas.camera.unit(500) == pytest.approx(before.unit(500))
    _turn(canvas, at, QPoint(0, -120), shift=True)
    assert canvas.camera.top > 0


def test_a_drag_pans(canvas: Canvas) -> None:
    canvas.zoom(4.0)
    left, top = canvas.camera.left, canvas.camera.top
    _drag(canvas, QPoint(600, 180), QPoint(480, 120))
    assert canvas.camera.left == pytest.approx(left + 120 / canvas.camera.zoom)
    assert canvas.camera.top == pytest.approx(top + 60)


def _brushes(canvas: Canvas) -> list[tuple[date, date]]:
    told: list[tuple[date, date]] = []
    canvas.brushed.connect(lambda *days: told.append(days))
    return told


def _px(canvas: Canvas, day: date) -> int:
    along = canvas.seats.whole.axis
    return round(canvas.camera.px(along.at(day.toordinal() + 0.5)))


def test_a_drag_with_shift_brushes(canvas: Canvas) -> None:
    told = _brushes(canvas)
    start, end = date(2024, 4, 2), date(2024, 4, 5)
    spots = QPoint(_px(canvas, start), 90), QPoint(_px(canvas, end), 90)
    _drag(canvas, *spots, shift=True)
    assert told[-1] == (start, end)


def test_a_drag_along_the_axis_brushes(canvas: Canvas) -> None:
    told = _brushes(canvas)
    start, end = date(1976, 6, 3), date(1976, 6, 20)
    axis, left = canvas.axis, Qt.MouseButton.LeftButton
    QTest.mousePress(axis, left, pos=QPoint(_px(canvas, end), 10))
    QTest.mouseMove(axis, QPoint(_px(canvas, date(1976, 6, 9)), 10))
    QTest.mouseMove(axis, QPoint(_px(canvas, start), 10))
    QTest.mouseRelease(axis, left, pos=QPoint(_px(canvas, start), 10))
    first, last = told[-1]
    assert abs((first - start).days) <= 1
    assert abs((last - end).days) <= 1


def test_an_edge_of_the_brush_can_be_dragged(canvas: Canvas) -> None:
    canvas.lay(date(2024, 4, 2), date(2024, 4, 4), None)
    told = _brushes(canvas)
    edge = round(canvas.camera.px(canvas.plot.brush.lines[1].value()))
    _drag(canvas, QPoint(edge, 100), QPoint(_px(canvas, date(2024, 4, 6)), 100))
    assert told[-1] == (date(2024, 4, 2), date(2024, 4, 6))


def test_the_brush_can_be_dragged_as_a_whole(canvas: Canvas) -> None:
    canvas.lay(date(2024, 4, 2), date(2024, 4, 3), None)
    told = _brushes(canvas)
    day = _px(canvas, date(2024, 4, 4)) - _px(canvas, date(2024, 4, 3))
    start = QPoint(_px(canvas, date(2024, 4, 2)), 100)
    _drag(canvas, start, start + QPoint(2 * day, 0))
    first, last = told[-1]
    assert date(2024, 4, 3) <= first <= date(2024, 4, 5)
    assert last > date(2024, 4, 4)


def test_the_line_of_the_day_can_be_dragged(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.lay(None, None, date(2024, 4, 2))
    told: list[date] = []
    canvas.day_moved.connect(told.append)
    start = QPoint(_px(canvas, date(2024, 4, 2)), 100)
    _drag(canvas, start, QPoint(_px(canvas, date(2024, 4, 5)), 100))
    assert told[-1] == date(2024, 4, 5)


def test_escape_is_the_brush_s_only_while_there_is_one(
    canvas: Canvas, qtbot: QtBot
) -> None:
    escaped: list[bool] = []
    _hand(canvas).escaped.connect(lambda: escaped.append(True))
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert escaped == []
    canvas.lay(date(1976, 1, 1), date(1976, 12, 31), None)
    QTest.keyClick(canvas.view, Key.Key_Escape)
    assert escaped == [True]


def test_the_pointer_marks_a_bar_and_hears_of_it(canvas: Canvas) -> None:
    point = canvas.point_of("E15")
    glass = _glass(canvas)
    _hover(canvas, point)
    assert canvas.shown.pointed == "E15"
    assert glass.cursor().shape() is Qt.CursorShape.PointingHandCursor
    spot = glass.mapToGlobal(point)
    QApplication.sendEvent(glass, QHelpEvent(QEvent.Type.ToolTip, point, spot))
    bar = canvas.seats.by_ref["E15"]
    for words in (bar.title, bar.when, bar.voice, bar.spans[0].quote[:60]):
        assert words in told(bar)
    assert bar.title in QToolTip.text()
    QToolTip.hideText()
    _hover(canvas, QPoint(3, 3))
    assert canvas.shown.pointed == ""


def test_hostile_words_stay_words(appearance: Appearance, qtbot: QtBot) -> None:
    evil = "<img src=x onerror=alert(1)> &amp; `${1}` </script>"
    data = tiny_record()
    row(data, "events", "broken")["summary"] = evil
    dossier = record.dossier(data, _none)
    canvas = Canvas(appearance, timeline(dossier, dossier.events))
    Hand(canvas)
    qtbot.addWidget(canvas)
    canvas.resize(900, 300)
    canvas.show()
    bar = canvas.seats.by_ref["broken"]
    assert told(bar).startswith(evil)
    point = canvas.point_of("broken")
    glass = _glass(canvas)
    event = QHelpEvent(QEvent.Type.ToolTip, point, glass.mapToGlobal(point))
    QApplication.sendEvent(glass, event)
    assert "&lt;img src=x" in QToolTip.text()
    QToolTip.hideText()
    assert not canvas.grab().toImage().isNull()


def _none(name: str) -> bytes:
    raise FileNotFoundError(name)


def _colours(picture: QImage) -> set[int]:
    return {
        picture.pixel(x, y)
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def test_bars_never_move_under_a_filter(canvas: Canvas) -> None:
    spots = {ref: canvas.point_of(ref) for ref in _tale(canvas)}
    canvas.show_events(frozenset({"E15"}))
    assert {ref: canvas.point_of(ref) for ref in _tale(canvas)} == spots
    assert canvas.lanes.counts[0] == 1
    assert sum(canvas.lanes.counts.values()) == 1


def test_light_and_dark_are_worn_at_once(
    canvas: Canvas, appearance: Appearance
) -> None:
    light = canvas.grab().toImage()
    appearance.choose("dark")
    canvas.dress()
    dark = canvas.grab().toImage()
    paper = appearance.tones.page
    assert light.pixelColor(200, 280).lightness() > 200
    assert dark.pixelColor(200, 280).lightness() < 60
    assert paper != "#ffffff"


def test_a_chosen_bar_is_lit(canvas: Canvas, appearance: Appearance) -> None:
    choice = QColor(appearance.tones.choice).rgb()
    assert choice not in _colours(canvas.grab().toImage())
    canvas.light("E12", frozenset({"E13"}))
    seen = _colours(canvas.grab().toImage())
    assert QColor(appearance.tones.chosen).rgb() in seen
    assert QColor(appearance.tones.related).rgb() in seen


def test_an_unknown_end_looks_neither_open_nor_known(
    qtbot: QtBot, appearance: Appearance
) -> None:
    def picture(edtf: str) -> QImage:
        data = tiny_record()
        row(data, "events", "broken")["when"] = {"edtf": edtf, "extent": "within"}
        dossier = record.dossier(data, _none)
        made = Canvas(appearance, timeline(dossier, dossier.events))
        Hand(made)
        qtbot.addWidget(made)
        made.resize(900, 300)
        with qtbot.waitExposed(made):
            made.show()
        made.reveal(made.seats.by_ref["broken"])
        return _glass(made).grab().toImage()

    unknown, opened, known = (picture(f"2019-04{end}") for end in ("/", "/..", ""))
    assert unknown != opened
    assert unknown != known


def test_shown_starts_with_every_bar(canvas: Canvas) -> None:
    assert canvas.shown == Shown(refs=frozenset(_tale(canvas)))
