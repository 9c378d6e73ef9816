"""The finished run that is tested, and what tables.md says of its tables."""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).resolve().parent
PROJECT = NOTEBOOKS.parent.parent


@dataclass(frozen=True)
class Table:
    """A table as documented: its columns with their types, in order, and what a row is."""

    name: str
    rows: str
    columns: dict[str, str]
    comments: dict[str, str]


def documented_tables():
    """Every table of src/docs/tables.md, which is generated from the class Tables."""
    tables = []
    text = (PROJECT / "src/docs/tables.md").read_text(encoding="utf-8")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        columns = re.findall(r"^\| `(\w+)` \| (.+?) \| (.*) \|$", section, flags=re.MULTILINE)
        rows = re.search(r"^One row per (.*?)\.(?: Files are sorted by .*)?$", section, flags=re.MULTILINE)
        tables.append(
            Table(
                section.split("\n", 1)[0].strip(),
                rows.group(1),
                {name: type_ for name, type_, _ in columns},
                {name: comment for name, _, comment in columns},
            )
        )
    return tables


TABLES = documented_tables()


def output_folder():
    return Path(os.environ.get("COMENTION_OUTPUT", PROJECT / "out/russia-taliban")).resolve()


@pytest.fixture(scope="session")
def output():
    return output_folder()


@pytest.fixture(scope="session")
def commit(output):
    newest = max((output / "commits").glob("*.json"), key=lambda file: int(file.stem))
    return json.loads(newest.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def snapshot(output, commit):
    return output / commit["snapshot"]


@pytest.fixture(scope="session")
def spark():
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
    yield session
    session.stop()
