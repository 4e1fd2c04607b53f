"""Scene → a picture to publish: SVG as text, PNG and PDF painted with QtGui."""
