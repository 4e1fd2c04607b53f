"""The command line; one module a command. Importing it imports no Qt."""
