"""The style sheet: quiet surfaces, thin lines, one accent."""

from string import Template

from dateline.ui.tones import Tones

_SHEET = Template("""
QToolTip {
    color: $ink; background: $field; border: 1px solid $line; padding: 4px 7px;
}
QMainWindow, QDialog { background: $panel; }

QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent; color: $on_accent; }
QMenu { background: $field; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $quiet; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QStatusBar { background: $panel; border-top: 1px solid $line; color: $quiet; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $quiet; font-size: 12px; padding: 0 6px; }
QSizeGrip { width: 0; height: 0; }

QWidget#bar { background: $panel; border-bottom: 1px solid $line; }
QWidget#lists { background: $panel; }
QFrame#excerpts { background: $page; }
QWidget#timeline { background: $panel; border-top: 1px solid $line; }
QWidget#head { background: $panel; border-bottom: 1px solid $line; }
QFrame#popup { background: $field; border: 1px solid $line; border-radius: 6px; }
QWidget#filtered { background: $place; }
QWidget#filtered QLabel { font-size: 12.5px; }
QListView#ticks { border: 1px solid $line; border-radius: 6px; background: $field; }
QListView#ticks::item { min-height: 26px; }
QListView#ticks::item:selected { background: $hover; color: $ink; }
QListView#found { border: 1px solid $line; border-radius: 6px; background: $field; }
QListView#found::item { padding: 6px 10px; border-bottom: 1px solid $line; }
QListView#found::item:selected { background: $chosen; color: $ink; }
QFrame#line { background: $line; border: none; }
QWidget#sheet { background: $page; }
QWidget#sheet QLabel#sheettitle {
    font-family: "Source Serif 4"; font-size: 21px; font-weight: 600;
}
QTableView#ties, QTableView#precedents {
    background: $page; border: none; border-radius: 0; gridline-color: $line;
}
QTableView QTableCornerButton::section { background: $page; border: none; }
QTableView#ties::item, QTableView#precedents::item { padding: 0; }
QFrame#hint {
    background: $field; border: 1px solid $strong_line; border-radius: 6px;
}
QLabel#name { font-size: 21px; font-weight: 600; }
QLabel#title { font-weight: 600; }
QLabel#quiet { color: $quiet; font-size: 12px; }
QLabel#problem { color: $rupture; }
QLabel#heading { color: $quiet; font-size: 12px; font-weight: 600; }

QToolButton {
    border: 1px solid transparent; border-radius: 6px; padding: 4px; color: $ink;
    background: transparent;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $place; color: $accent; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton:disabled { color: $quiet; }
QToolButton::menu-indicator { image: none; }

QPushButton {
    border: 1px solid $line; border-radius: 6px; padding: 6px 15px; background: $field;
    color: $ink; min-height: 18px;
}
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:pressed { background: $hover; }
QPushButton:disabled { color: $quiet; background: $panel; }
QPushButton:default {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton:default:disabled { background: $panel; color: $quiet; border-color: $line; }
QPushButton#flat {
    border: 1px solid transparent; background: transparent; color: $accent;
    padding: 1px 6px; font-size: 12px; min-height: 16px;
}
QPushButton#flat:hover { background: $hover; }
QPushButton#flat:focus { border: 1px solid $accent; }
QPushButton#flat:checked { color: $ink; font-weight: 600; }

QLineEdit {
    border: 1px solid $line; border-radius: 6px; padding: 5px 8px; background: $field;
    color: $ink; selection-background-color: $accent;
    selection-color: $on_accent; min-height: 18px;
}
QLineEdit:focus { border: 1px solid $accent; }
QLineEdit#small { padding: 2px 6px; font-size: 12.5px; min-height: 16px; }
QLineEdit[wrong="true"] { border: 1px solid $rupture; }
QComboBox, QSpinBox { min-height: 28px; }
QComboBox QAbstractItemView {
    background: $field; border: 1px solid $line; padding: 4px; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $quiet; padding: 7px 2px; margin: 0 9px;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected {
    color: $ink; font-weight: 600; border-bottom: 2px solid $accent;
}
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: none; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMessageBox QLabel { color: $ink; }
QTableView, QPlainTextEdit {
    background: $field; border: 1px solid $line; border-radius: 6px; outline: none;
}
QPlainTextEdit { padding: 6px 8px; font-size: 13px; }
QTableView::item { padding: 3px 10px; border: none; }
QTableView::item:selected { background: $hover; color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $panel; color: $quiet; border: none; font-size: 12px; font-weight: 600;
    border-bottom: 1px solid $line; padding: 6px 10px;
}
QCheckBox { spacing: 8px; }

QListView {
    background: $panel; border: none; outline: none; border-top: 1px solid $line;
}
QScrollArea { border: none; background: transparent; }
MarkKey { background: $page; }
QTextEdit#article {
    background: $page; border: none; color: $ink;
    selection-background-color: $accent; selection-color: $on_accent;
}

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar::handle:vertical {
    background: $line; border-radius: 3px; min-height: 30px; margin: 2px 3px;
}
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle:horizontal {
    background: $line; border-radius: 3px; min-width: 30px; margin: 3px 2px;
}
QScrollBar::handle:hover { background: $strong_line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    border: none; border-radius: 3px; background: $line; height: 6px;
    text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QGroupBox { border: none; margin-top: 18px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $quiet; }
""")


def style_sheet(t: Tones) -> str:
    """The sheet in these tones."""
    names = {name: getattr(t, name) for name in t.__slots__}
    return _SHEET.substitute(names)
