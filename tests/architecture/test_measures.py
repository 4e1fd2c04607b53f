"""The measures a module, a function and a class keep."""

import ast

import pytest

from tests.architecture.source_tree import Module, modules

MODULE_LINES = 500
FUNCTION_LINES = 60
CLASS_METHODS = 25

AFunction = ast.FunctionDef | ast.AsyncFunctionDef


def _named(module: Module) -> str:
    return module.name


each_module = pytest.mark.parametrize("module", modules(), ids=_named)


@each_module
def test_modules_are_short(module: Module) -> None:
    assert len(module.text.splitlines()) <= MODULE_LINES


@each_module
def test_functions_are_short(module: Module) -> None:
    lengths = {
        node.name: (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(module.tree)
        if isinstance(node, AFunction)
    }
    long = {name: lines for name, lines in lengths.items() if lines > FUNCTION_LINES}
    assert long == {}


@each_module
def test_classes_have_few_methods(module: Module) -> None:
    sizes = {
        node.name: sum(isinstance(part, AFunction) for part in node.body)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    }
    large = {name: size for name, size in sizes.items() if size > CLASS_METHODS}
    assert large == {}


@each_module
def test_modules_have_a_name_that_says_something(module: Module) -> None:
    words = set(module.name.replace("_", ".").split("."))
    vague = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}
    assert words & vague == set()


@each_module
def test_there_is_no_global_statement(module: Module) -> None:
    assert not any(isinstance(node, ast.Global) for node in ast.walk(module.tree))


def test_typing_is_not_switched_off() -> None:
    lines = sum(len(module.text.splitlines()) for module in modules())
    marks = sum(
        module.text.count("type: ignore") + module.text.count("# noqa")
        for module in modules()
    )
    assert marks <= max(1, lines / 1000)
