"""What is pinned is what pyproject.toml asks for."""

import re
import tomllib
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
