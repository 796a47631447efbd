"""What is pinned is what pyproject.toml asks for."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def pinned(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if "==" in line)
    return {canonicalize_name(package): version for package, version in pairs}


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def unmet(wanted, pins):
    asked = [Requirement(line) for line in wanted]
    return [
        str(one)
        for one in asked
        if not one.specifier.contains(pins.get(canonicalize_name(one.name), "0"))
    ]


def test_the_product_is_pinned_to_versions_that_the_project_asks_for():
    assert unmet(project()["project"]["dependencies"], pinned("requirements.txt")) == []


def test_the_developers_tools_are_pinned_to_versions_that_the_project_asks_for():
    pins = pinned("requirements.txt") | pinned("requirements-dev.txt")
    assert unmet(project()["dependency-groups"]["dev"], pins) == []


def test_a_version_outside_what_is_asked_for_is_unmet():
    assert unmet(["streamlit>=1.67,<2"], {"streamlit": "1.2"}) == ["streamlit<2,>=1.67"]


def test_every_line_pins_one_version():
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    loose = [line for line in lines if not re.fullmatch(r"#.*|[A-Za-z0-9_.-]+==[\w.]+", line)]
    assert loose == []


def imported():
    """The packages that the code of the product imports."""
    for path in (ROOT / "dashboard").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (one.name.partition(".")[0] for one in node.names)
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


def test_every_package_that_is_imported_is_asked_for():
    about = project()["project"]
    lines = [*about["dependencies"], *chain(*about["optional-dependencies"].values())]
    asked = {canonicalize_name(Requirement(line).name) for line in lines}
    names = set(imported()) - sys.stdlib_module_names - {"dashboard", "streamlit_app"}
    given_by = packages_distributions()
    missing = {
        name
        for name in names
        if asked.isdisjoint(map(canonicalize_name, given_by.get(name, [name])))
    }
    assert missing == set()
