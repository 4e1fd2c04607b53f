"""The entries of the menus, a module for each menu; plain data."""
