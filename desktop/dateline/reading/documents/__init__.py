"""Documents → the text to read: one module a format, each run in a child process."""
