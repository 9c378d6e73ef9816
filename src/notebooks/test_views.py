"""views.sql, as DuckDB reads it: from Python and from its own command, where it was written and where it was moved to."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest
from conftest import PROJECT, TABLES


@pytest.fixture()
def con():
    with duckdb.connect() as connection:
        yield connection


@pytest.fixture()
def elsewhere(tmp_path, monkeypatch):
    """Begins in a folder where there is nothing."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def script(snapshot):
    return (snapshot / "views.sql").read_text(encoding="utf-8")


def counts(con):
    return {table.name: con.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0] for table in TABLES}


def test_every_table_is_a_view_with_its_comments(con, snapshot, commit, elsewhere):
    con.execute(script(snapshot))
    assert counts(con) == commit["counts"]
    comments = dict(con.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall())
    columns = con.execute("SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal").fetchall()
    for table in TABLES:
        assert comments[table.name] == "one row per " + table.rows
        assert {name: comment for of, name, comment in columns if of == table.name} == table.comments


@pytest.fixture(scope="module")
def moved(tmp_path_factory, snapshot):
    """A copy in a folder with a name that a glob, a string or a partition could be taken for."""
    folder = tmp_path_factory.mktemp("moved") / "it's [new]*=?"
    shutil.copytree(snapshot, folder)
    text = script(folder)
    assert str(snapshot).replace("'", "''") in text
    (folder / "views.sql").write_text(text.replace(str(snapshot).replace("'", "''"), "/nowhere"), encoding="utf-8")
    return folder


def test_a_moved_folder_is_found_by_the_variable(con, moved, commit, elsewhere):
    con.execute("SET VARIABLE snapshot = '" + str(moved).replace("'", "''") + "'")
    con.execute(script(moved))
    assert counts(con) == commit["counts"]
    assert con.execute("FROM pairs LIMIT 0").description[-1][0] == "peak_period"


def test_a_moved_folder_is_found_by_whoever_begins_in_it(con, moved, commit, monkeypatch):
    monkeypatch.chdir(moved)
    con.execute(script(moved))
    assert counts(con) == commit["counts"]


def test_nothing_is_written_into_a_database(snapshot, elsewhere):
    with duckdb.connect("own.duckdb") as con:
        con.execute(script(snapshot))
        con.execute(script(snapshot))
    with duckdb.connect("own.duckdb") as con:
        assert con.execute("SELECT count(*) FROM duckdb_views() WHERE NOT internal").fetchone()[0] == 0


def test_focus_by_year_is_that_of_pair_trends(con, snapshot, commit):
    con.execute(script(snapshot))
    if "year" not in commit["job"]["granularities"]:
        pytest.skip("the job has no years")
    different = con.execute("""
        SELECT count(*) FROM focus_by_year f JOIN pair_trends p USING (unit, entity_a, entity_b, period)
        WHERE p.granularity = 'year' AND (f.n_ab, f.n_total, f.share) IS DISTINCT FROM (p.n_ab, p.n_total, p.share)
    """).fetchone()[0]
    pairs = con.execute("SELECT count(DISTINCT (entity_a, entity_b)) FROM focus_by_year").fetchone()[0]
    assert different == 0
    assert pairs == len(commit["job"]["focus"])


def test_articles_of_a_pair_are_as_many_as_are_counted(con, snapshot):
    con.execute(script(snapshot))
    most = con.execute("""
        SELECT entity_a, entity_b, n_ab, n_a FROM pairs WHERE unit = 'article' ORDER BY n_ab DESC LIMIT 20
    """).fetchall()
    assert most
    for one, other, n_ab, n_a in most:
        assert con.execute("SELECT count(*) FROM articles_of($1, $2)", [one, other]).fetchone()[0] == n_ab
        assert con.execute("SELECT count(*) FROM articles_of($1, $1)", [one]).fetchone()[0] == n_a


def test_the_command_reads_it(output, commit):
    """As the script itself says: duckdb -init out/russia-taliban/latest/views.sql"""
    command = Path(sys.executable).parent / "duckdb"
    views = os.path.relpath(output / commit["snapshot"] / "views.sql", PROJECT)
    ended = subprocess.run(
        [command, "-init", views, "-csv", "-noheader", "-c", "SELECT count(*) FROM pair_trends"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split()[-1] == str(commit["counts"]["pair_trends"])


def test_table_folders_hold_parquet_files_only(snapshot):
    for table in TABLES:
        assert {file.suffix for file in (snapshot / table.name).iterdir()} == {".parquet"}
    assert not [file for file in snapshot.iterdir() if file.name.startswith((".", "_"))]
    assert pl.read_parquet(snapshot / "inputs").height > 0
