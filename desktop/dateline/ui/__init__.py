"""The window: the only room with Qt's widgets, its web engine and pyqtgraph."""
