"""pandas, DuckDB, Polars and PySpark read every published table: names, order and types of columns, number of rows."""

import re

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyspark
import pytest
from conftest import PROJECT, TABLES

# What each reader calls a documented type.
ARROW = {
    "STRING": pa.string(),
    "DATE": pa.date32(),
    "TIMESTAMP": pa.timestamp("us", tz="UTC"),
    "BOOLEAN": pa.bool_(),
    "INT": pa.int32(),
    "BIGINT": pa.int64(),
    "DOUBLE": pa.float64(),
}
DUCKDB = {"STRING": "VARCHAR", "INT": "INTEGER", "TIMESTAMP": "TIMESTAMP WITH TIME ZONE"}
POLARS = {
    "STRING": pl.String(),
    "DATE": pl.Date(),
    "TIMESTAMP": pl.Datetime("us", "UTC"),
    "BOOLEAN": pl.Boolean(),
    "INT": pl.Int32(),
    "BIGINT": pl.Int64(),
    "DOUBLE": pl.Float64(),
}

every_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def element(type_):
    """The type of an array's elements, or None of what is no array."""
    array = re.fullmatch(r"ARRAY<(.*)>", type_)
    return array and array.group(1)


def fields(type_):
    """Names and types of a struct's fields, or None of what is no struct; none is nested."""
    struct = re.fullmatch(r"STRUCT<(.*)>", type_)
    return struct and [tuple(field.split(": ")) for field in struct.group(1).split(", ")]


def arrow_type(type_):
    if element(type_):
        return pa.list_(arrow_type(element(type_)))
    if fields(type_):
        return pa.struct([(name, arrow_type(of)) for name, of in fields(type_)])
    return ARROW[type_]


def duckdb_type(type_):
    if element(type_):
        return duckdb_type(element(type_)) + "[]"
    if fields(type_):
        return "STRUCT(" + ", ".join(f"{name} {duckdb_type(of)}" for name, of in fields(type_)) + ")"
    return DUCKDB.get(type_, type_)


def polars_type(type_):
    if element(type_):
        return pl.List(polars_type(element(type_)))
    if fields(type_):
        return pl.Struct({name: polars_type(of) for name, of in fields(type_)})
    return POLARS[type_]


def test_the_document_has_every_table(commit):
    assert [table.name for table in TABLES] == list(commit["counts"])


def test_pyspark_is_the_spark_of_the_build():
    pom = (PROJECT / "pom.xml").read_text(encoding="utf-8")
    assert pyspark.__version__ == re.search("<spark.version>(.*)</spark.version>", pom).group(1)


@every_table
def test_pandas(table, snapshot, commit):
    rows = pd.read_parquet(snapshot / table.name, dtype_backend="pyarrow")
    assert list(rows.columns) == list(table.columns)
    assert len(rows) == commit["counts"][table.name]
    types = {name: without_names(rows[name].dtype.pyarrow_dtype) for name in rows.columns}
    assert types == {name: without_names(arrow_type(type_)) for name, type_ in table.columns.items()}
    plain = pd.read_parquet(snapshot / table.name)
    assert list(plain.columns) == list(table.columns)
    assert len(plain) == len(rows)


def without_names(type_):
    """What lists call their elements differs from writer to writer."""
    if pa.types.is_list(type_):
        return pa.list_(without_names(type_.value_type))
    if pa.types.is_struct(type_):
        return pa.struct([(field.name, without_names(field.type)) for field in type_])
    return type_


@every_table
def test_duckdb(table, snapshot, commit):
    files = str(snapshot / table.name / "*.parquet").replace("'", "''")
    with duckdb.connect() as con:
        con.execute("SET TimeZone = 'UTC'")
        described = con.execute(f"DESCRIBE FROM '{files}'").fetchall()
        # Names that are words of SQL stand in quotes.
        assert {name: type_.replace('"', "") for name, type_, *_ in described} == {
            name: duckdb_type(type_) for name, type_ in table.columns.items()
        }
        assert [name for name, *_ in described] == list(table.columns)
        # Every value is read, not only the footers.
        rows = con.execute(f"SELECT count(*), bit_xor(hash(COLUMNS(*))) FROM '{files}'").fetchone()
        assert rows[0] == commit["counts"][table.name]


@every_table
def test_polars(table, snapshot, commit):
    rows = pl.read_parquet(snapshot / table.name)
    assert dict(rows.schema) == {name: polars_type(type_) for name, type_ in table.columns.items()}
    assert rows.columns == list(table.columns)
    assert rows.height == commit["counts"][table.name]


@every_table
def test_pyspark(table, snapshot, commit, spark):
    rows = spark.read.parquet(str(snapshot / table.name))
    assert rows.columns == list(table.columns)
    expected = spark.createDataFrame([], ", ".join(f"`{name}` {type_}" for name, type_ in table.columns.items())).dtypes
    assert rows.dtypes == expected
    assert rows.count() == commit["counts"][table.name]
    first = rows.limit(5).collect()
    assert len(first) == min(5, commit["counts"][table.name])


@every_table
def test_measures_are_never_nan_or_infinite(table, snapshot):
    rows = pl.read_parquet(snapshot / table.name).select(pl.col(pl.Float64))
    for column in rows.columns:
        assert rows[column].drop_nulls().is_finite().all(), column
