"""``python -m dateline`` does what the command ``dateline`` does."""

import sys

from dateline.launch import main

sys.exit(main())
