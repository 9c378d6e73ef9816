"""Every notebook is executed, and what it shows is compared with what the Parquet files say when read independently."""

import base64
import csv
import json
import math
import os
import re
import shutil
import struct
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser

import nbformat
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from conftest import NOTEBOOKS, PROJECT, output_folder
from nbclient import NotebookClient

NAMES = ["explore", "trends", "quality", "spark"]
PLOTS = {"trends": ["curve", "curve-fine", "units", "kinds", "sources"], "quality": ["coverage"]}


class Cells(HTMLParser):
    """The rows of an HTML table as pandas writes it: a dictionary each, headings to texts."""

    def __init__(self, html):
        super().__init__()
        self.lines, self.text = [], None
        self.feed(html)
        self.heading = next(line for line in self.lines if any(line))
        self.rows = [dict(zip(self.heading, line)) for line in self.lines[self.lines.index(self.heading) + 1 :]]

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.lines.append([])
        elif tag in ("td", "th"):
            self.text = ""

    def handle_data(self, data):
        if self.text is not None:
            self.text += data

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.lines[-1].append(self.text.strip())
            self.text = None


class Executed:
    """An executed notebook; its cells are known by their ids."""

    def __init__(self, notebook):
        self.outputs = {cell.id: cell.get("outputs", []) for cell in notebook.cells}

    def printed(self, cell):
        return "".join(o["text"] for o in self.outputs[cell] if o.get("name") == "stdout")

    def table(self, cell):
        return Cells(next(o["data"]["text/html"] for o in self.outputs[cell] if "text/html" in o.get("data", {}))).rows

    def plot(self, cell):
        return base64.b64decode(next(o["data"]["image/png"] for o in self.outputs[cell] if "image/png" in o.get("data", {})))


def source(name):
    return nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)


def execute(name, folder, **environment):
    """Runs a notebook on an output folder, as Jupyter would from the notebook's own folder."""
    notebook = source(name)
    client = NotebookClient(notebook, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(NOTEBOOKS)}})
    client.execute(env={**os.environ, "COMENTION_OUTPUT": str(folder), **environment})
    return Executed(notebook)


@pytest.fixture(scope="session")
def labels(tmp_path_factory):
    return tmp_path_factory.mktemp("labels") / "labels.csv"


@pytest.fixture(scope="session")
def executed(labels):
    return cache(lambda name: execute(name, output_folder(), COMENTION_LABELS=str(labels)))


@pytest.fixture(scope="session")
def read(snapshot):
    """The rows of a table that have the values, as dictionaries."""

    def rows(table, **wanted):
        found = ds.dataset(snapshot / table, format="parquet").to_table()
        for column, value in wanted.items():
            found = found.filter(pc.is_null(found[column]) if value is None else pc.equal(found[column], value))
        return found.to_pylist()

    return rows


@pytest.fixture(scope="session")
def unit(commit):
    return "story" if "story" in commit["job"]["units"] else commit["job"]["units"][0]


@pytest.fixture(scope="session")
def coarse(commit):
    return next(g for g in ("year", "quarter", "month", "week", "day") if g in commit["job"]["granularities"])


@pytest.fixture(scope="session")
def pair(commit, read, unit):
    if commit["job"]["focus"]:
        return tuple(sorted(commit["job"]["focus"][0]))
    most = min(read("pairs", unit=unit), key=lambda row: (-row["n_ab"], row["entity_a"], row["entity_b"]))
    return most["entity_a"], most["entity_b"]


@pytest.fixture(scope="session")
def curve(read, pair, unit, coarse):
    """The pair's rows of pair_trends, by period."""
    rows = read("pair_trends", entity_a=pair[0], entity_b=pair[1], unit=unit, granularity=coarse)
    return sorted(rows, key=lambda row: row["period"])


def naming(read, pair):
    """The articles with a mention that counts for each of a pair, with their dates: in Python, row by row."""
    counted = {}
    for mention in read("mentions"):
        if mention["counts_for"] is not None:
            article = (mention["article_id"], mention["published_date"])
            counted.setdefault(article, set()).add(mention["counts_for"])
    return [article for article, entities in counted.items() if entities >= set(pair)]


def number(text):
    return None if text in ("NaN", "None", "<NA>", "NaT") else float(text.replace(",", ""))


def by_year(curve):
    sums = {}
    for row in curve:
        n_ab, n_total = sums.get(row["period"].year, (0, 0))
        sums[row["period"].year] = (n_ab + row["n_ab"], n_total + row["n_total"])
    return sums


# What is committed


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_committed_without_outputs(name):
    cells = source(name).cells
    assert len({cell.id for cell in cells}) == len(cells)
    for cell in cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


def test_every_notebook_is_tested():
    assert sorted(file.stem for file in NOTEBOOKS.glob("*.ipynb")) == sorted(NAMES)


@pytest.mark.parametrize("name", ["explore", "trends", "quality"])
@pytest.mark.parametrize("begin_in", [PROJECT, NOTEBOOKS], ids=["project", "notebooks"])
def test_the_output_is_found_from_where_one_begins(name, begin_in, output, commit):
    setup = next(cell.source for cell in source(name).cells if cell.id == "setup")
    relative = os.path.relpath(output, PROJECT)
    ended = subprocess.run(
        [sys.executable, "-c", setup + "\nprint(output)"],
        cwd=begin_in,
        env={**os.environ, "COMENTION_OUTPUT": relative},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == [
        f"{commit['job']['name']}: {commit['counts']['articles']:,} articles, run {commit['run']}",
        str(output),
    ]


def test_an_output_that_is_not_there_is_named(tmp_path):
    setup = next(cell.source for cell in source("explore").cells if cell.id == "setup")
    ended = subprocess.run(
        [sys.executable, "-c", setup],
        env={**os.environ, "COMENTION_OUTPUT": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.stderr.splitlines()[-1] == (
        f"FileNotFoundError: {tmp_path} holds no finished run; jobs/comention run jobs/russia-taliban.yaml makes one"
    )


@pytest.mark.parametrize("name, cell", [(name, cell) for name, cells in PLOTS.items() for cell in cells])
def test_a_plot_is_there_to_be_seen(executed, name, cell):
    png = executed(name).plot(cell)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    assert 500 <= width <= 2000
    assert 250 <= height <= 1200
    assert len(png) > 8_000


@pytest.mark.parametrize("name", ["trends", "quality"])
def test_a_plot_has_a_title_and_its_axes_their_names(name):
    for cell in source(name).cells:
        if "plt.subplots" in cell.source:
            assert all(words in cell.source for words in ("title=", "xlabel=", "ylabel=")), cell.id


# explore.ipynb


def test_explore_counts_every_table(executed, commit):
    tables = executed("explore").table("tables")
    # The first line below the headings holds the index's name alone.
    rows = [list(row.values()) for row in tables if any(list(row.values())[1:])]
    assert {name: int(count) for name, count, _ in rows} == commit["counts"]
    assert all(comment.startswith("one row per ") for *_, comment in rows)


def test_explore_shows_who_is_named_most(executed, read, unit, coarse):
    sums = {}
    for row in read("entity_trends", unit=unit, granularity=coarse):
        n, mentions = sums.get(row["entity_id"], (0, 0))
        sums[row["entity_id"]] = (n + row["n"], mentions + row["mentions"])
    names = {row["entity_id"]: row["name"] for row in read("entities")}
    expected = sorted(((names[id_], *sum_) for id_, sum_ in sums.items()), key=lambda row: (-row[1], row[0]))[:10]
    shown = executed("explore").table("entities")
    assert [(row["name"], number(row["units"]), number(row["mentions"])) for row in shown] == expected


def test_explore_shows_the_pair_by_year(executed, curve, pair):
    assert executed("explore").printed("focus").strip() == f"{pair[0]} and {pair[1]}"
    shown = executed("explore").table("focus")
    assert {int(row["year"]): (number(row["n_ab"]), number(row["n_total"])) for row in shown} == by_year(curve)


def test_explore_leads_from_a_count_to_its_articles(executed, read, pair):
    articles = naming(read, pair)
    years = [date.year for _, date in articles]
    most = min(set(years), key=lambda year: (-years.count(year), year))
    shown = executed("explore").table("articles")
    assert executed("explore").printed("articles").strip() == f"{years.count(most)} articles"
    assert sorted(row["article_id"] for row in shown) == sorted(id_ for id_, date in articles if date.year == most)
    if counted := [
        row["n_ab"]
        for row in read("pair_trends", entity_a=pair[0], entity_b=pair[1], unit="article", granularity="year")
        if row["period"].year == most
    ]:
        assert counted == [len(shown)]


def test_explore_shows_sentences_terms_and_names(executed, read, pair):
    notebook = executed("explore")
    of_pair = {"entity_a": pair[0], "entity_b": pair[1]}
    snippets = {row["snippet"] for row in read("evidence", **of_pair, rank=1)}
    shown = notebook.table("sentences")
    assert shown
    for row in shown:
        # Long ones are cut short with an ellipsis.
        assert any(snippet.startswith(row["snippet"].removesuffix("...")) for snippet in snippets)
    terms = sorted(read("pair_terms", **of_pair), key=lambda row: row["rank"])[:10]
    assert [row["term"] for row in notebook.table("terms")] == [row["term"] for row in terms]
    names = sorted(read("names"), key=lambda row: (-row["score"], row["name"]))[:10]
    assert [row["name"] for row in notebook.table("names")] == [row["name"] for row in names]


# trends.ipynb


def test_trends_shows_the_curve_as_it_is(executed, curve):
    shown = executed("trends").table("counts")
    assert [row["period"] for row in shown] == [str(row["period"]) for row in curve]
    for seen, row in zip(shown, curve):
        assert (int(seen["n_ab"]), int(seen["n_total"])) == (row["n_ab"], row["n_total"])
        assert number(seen["share"]) == pytest.approx(row["n_ab"] / row["n_total"], abs=1e-6)
        low, high = wilson(row["n_ab"], row["n_total"])
        assert number(seen["share_low"]) == pytest.approx(low, abs=1e-6)
        assert number(seen["share_high"]) == pytest.approx(high, abs=1e-6)
        assert seen["burst"] == str(row["burst"])
        assert seen["change_point"] == str(row["change_point"])


def wilson(k, n, z=1.959963984540054):
    """Newcombe's form of Wilson's interval, other than the notebook's."""
    p, a = k / n, z * z / n
    middle, half = (p + a / 2) / (1 + a), z / (1 + a) * math.sqrt(p * (1 - p) / n + a / (4 * n))
    return middle - half, middle + half


def test_trends_recomputes_the_interval(executed):
    printed = executed("trends").printed("recompute")
    assert float(re.search(r"greatest difference: (\S+)", printed).group(1)) < 1e-12


def test_trends_shows_bursts_and_changes_of_level(executed, read, pair, unit):
    of_pair = {"kind": "pair", "id_a": pair[0], "id_b": pair[1], "unit": unit}
    bursts = {(row["granularity"], str(row["start"]), str(row["end"])) for row in read("bursts", **of_pair)}
    shown = executed("trends").table("bursts")
    assert {(row["granularity"], row["start"], row["end"]) for row in shown} == bursts
    changes = {(row["granularity"], str(row["period"])) for row in read("change_points", **of_pair)}
    shown = executed("trends").table("change-points")
    assert {(row["granularity"], row["period"]) for row in shown} == changes


def sums(rows, key):
    """Sums of the four counts of rows by a column, as the notebook shows them."""
    found = {}
    for row in rows:
        total = found.setdefault(row[key], [0, 0, 0, 0])
        for place, column in enumerate(("n_ab", "n_a", "n_b", "n_total")):
            total[place] += row[column]
    return found


def shown_sums(table):
    rows = [list(row.values()) for row in table if any(list(row.values())[1:])]
    return {row[0]: [int(value) for value in row[1:5]] for row in rows}


def test_trends_compares_units_and_alias_kinds(executed, read, pair, unit, coarse):
    rows = read("focus_trends", entity_a=pair[0], entity_b=pair[1], granularity=coarse, source=None)
    every_kind = [row for row in rows if row["alias_kinds"] == "all"]
    assert shown_sums(executed("trends").table("units")) == sums(every_kind, "unit")
    of_unit = [row for row in rows if row["unit"] == unit]
    assert shown_sums(executed("trends").table("kinds")) == sums(of_unit, "alias_kinds")


def cut(text, begin, end):
    """By UTF-16 units, one after another."""
    units = struct.unpack(f"<{len(text.encode('utf-16-le')) // 2}H", text.encode("utf-16-le"))
    return struct.pack(f"<{end - begin}H", *units[begin:end]).decode("utf-16-le")


def test_sentences_of_the_peak_hold_both_mentions_at_their_offsets(executed, read, pair):
    shown = executed("trends").table("sentences")
    assert shown
    articles = {row["article_id"]: row for row in read("articles")}
    mentions = {}
    for row in read("mentions"):
        if row["counts_for"] in pair:
            mentions[row["article_id"], row["field"], row["begin"], row["end"]] = (row["counts_for"], row["surface"])
    evidence = {
        (row["article_id"], str(row["period"]), row["rank"]): row
        for row in read("evidence", entity_a=pair[0], entity_b=pair[1])
    }
    for seen in shown:
        row = evidence[seen["article_id"], seen["period"], int(seen["rank"])]
        field = "title" if row["sentence"] == 0 else "text"
        text = articles[row["article_id"]][field]
        assert cut(text, row["begin"], row["begin"] + len(row["snippet"].encode("utf-16-le")) // 2) == row["snippet"]
        surfaces = []
        for side, entity in zip("ab", pair):
            begin, end = row[f"{side}_begin"], row[f"{side}_end"]
            assert mentions[row["article_id"], field, begin, end] == (entity, cut(text, begin, end))
            surfaces.append((begin, cut(text, begin, end)))
        assert re.findall(r"\[(.*?)\]", seen["snippet"]) == [surface for _, surface in sorted(surfaces)]
        assert seen["snippet"].replace("[", "").replace("]", "") == row["snippet"]


def test_trends_leads_from_a_count_to_its_articles(executed, read, pair, coarse):
    rows = read("pair_trends", entity_a=pair[0], entity_b=pair[1], unit="article", granularity=coarse)
    peak = min(rows, key=lambda row: (-row["n_ab"], row["period"]))
    shown = executed("trends").table("articles")
    assert executed("trends").printed("articles").strip() == (
        f"{peak['period']}: n_ab is {peak['n_ab']}, and these are {peak['n_ab']} articles"
    )
    assert len(shown) == peak["n_ab"]
    assert {row["article_id"] for row in shown} <= {id_ for id_, _ in naming(read, pair)}


# quality.ipynb


def test_quality_accounts_for_every_record(executed, commit):
    counts = commit["counts"]
    assert executed("quality").printed("records").strip() == (
        f"{commit['notes']['records']:,} records = {counts['articles']:,} articles + {counts['rejects']:,} rejects"
    )
    shown = executed("quality").table("inputs")
    assert {row["unaccounted"] for row in shown} == {"0"}
    assert sum(int(row["articles"]) for row in shown) == counts["articles"]


def test_quality_shows_rejects_by_reason(executed, commit, snapshot, tmp_path):
    shown = executed("quality").table("rejects")
    assert {row["reason"]: int(row["records"]) for row in shown} == commit["notes"]["rejects_by_reason"]
    assert executed("quality").printed("rejects-sample").strip() == f"{commit['counts']['rejects']:,} rejects"

    # A copy of the run with rejects of its own, since a clean corpus has none.
    shutil.copytree(snapshot, tmp_path / "out/snapshots/planted")
    table = tmp_path / "out/snapshots/planted/rejects"
    schema = pq.read_schema(next(table.iterdir()))
    reasons = ["duplicate", "malformed", "malformed", "missing_date"]
    planted = [
        {"input": "in.jsonl", "record": number, "reason": reason, "chosen": reason == "duplicate", "detail": f"of {reason}"}
        for number, reason in enumerate(reasons, 1)
    ]
    shutil.rmtree(table)
    table.mkdir()
    pq.write_table(pa.Table.from_pylist(planted, schema=schema), table / "part-0.parquet")
    changed = {**commit, "snapshot": "snapshots/planted", "counts": {**commit["counts"], "rejects": 4}}
    (tmp_path / "out/commits").mkdir()
    (tmp_path / "out/commits/000001.json").write_text("{}", encoding="utf-8")
    (tmp_path / "out/commits/1000000.json").write_text(json.dumps(changed), encoding="utf-8")
    notebook = execute("quality", tmp_path / "out")
    assert {(row["reason"], row["chosen"], row["records"]) for row in notebook.table("rejects")} == {
        ("duplicate", "True", "1"),
        ("malformed", "False", "2"),
        ("missing_date", "False", "1"),
    }
    assert notebook.printed("rejects-sample").strip() == "4 rejects"
    assert [row["detail"] for row in notebook.table("rejects-sample")] == ["of malformed", "of malformed", "of missing_date"]
    # The labels lie beside the output folder where nothing else is said.
    assert (tmp_path / "out-labels.csv").exists()


def test_quality_shows_what_the_sources_cover(executed, read):
    articles = {}
    for row in read("articles"):
        source_ = row["source"] or "(unknown)"
        articles[source_] = articles.get(source_, 0) + 1
    shown = [list(row.values()) for row in executed("quality").table("coverage-sources")]
    if len(articles) <= 12:
        assert {row[0]: int(row[1]) for row in shown if row[1]} == articles
    assert sum(int(row[1]) for row in shown if row[1]) == sum(articles.values())


def test_quality_shows_what_found_what(executed, read, commit):
    stats = {(row["entity_id"], row["alias"], row["alias_kind"]): row for row in read("alias_stats")}
    shown = executed("quality").table("aliases")
    assert shown
    for seen in shown:
        row = stats[seen["entity_id"], seen["alias"], seen["alias_kind"]]
        assert [int(seen[c]) for c in ("matches", "articles", "rejected")] == [
            row[c] for c in ("matches", "articles", "rejected")
        ]
    focus = {entity for pair in commit["job"]["focus"] for entity in pair}
    if focus:
        most = max(row["matches"] for key, row in stats.items() if key[0] in focus)
        assert int(shown[0]["matches"]) == most
    for seen in executed("quality").table("rejections"):
        row = stats[seen["entity_id"], seen["alias"], seen["alias_kind"]]
        assert int(seen["times"]) in [r["times"] for r in row["rejections"] if r["rule"] == seen["rule"]]


def test_every_mention_stands_where_it_says(executed, commit):
    looked_up, elsewhere = re.findall(r"\d[\d,]*", executed("quality").printed("offsets"))
    assert int(elsewhere) == 0
    if commit["job"]["keep_text"]:
        assert int(looked_up.replace(",", "")) == commit["counts"]["mentions"]


def labelled(file):
    with open(file, encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def test_the_sample_to_judge_is_drawn_from_what_counts_and_judged_by_nobody_yet(executed, labels, read):
    executed("quality")
    rows = labelled(labels)
    counted = {
        (m["article_id"], m["field"], str(m["begin"]), str(m["end"]), m["entity_id"]): m
        for m in read("mentions")
        if m["counts_for"] is not None
    }
    by_kind = {}
    for row in rows:
        mention = counted[tuple(row[c] for c in ("article_id", "field", "begin", "end", "entity_id"))]
        assert f"[{mention['surface']}]" in row["context"]
        assert row["label"] == ""
        by_kind[row["alias_kind"]] = by_kind.get(row["alias_kind"], 0) + 1
    kinds = [m["alias_kind"] for m in counted.values()]
    assert by_kind == {kind: min(20, kinds.count(kind)) for kind in kinds}
    assert "Nothing is judged yet" in executed("quality").printed("precision-all")


def test_labels_stay_and_give_the_precision(executed, labels, read, tmp_path):
    executed("quality")
    rows = labelled(labels)
    # Labels that say nothing about the corpus: every third is called wrong.
    for place, row in enumerate(rows):
        row["label"] = "wrong" if place % 3 == 0 else "Right "
    own = {**rows[0], "article_id": "of another draw", "label": "right"}
    file = tmp_path / "labels.csv"
    with open(file, "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows([*rows[::-1], own])

    notebook = execute("quality", output_folder(), COMENTION_LABELS=str(file))
    kinds = [m["alias_kind"] for m in read("mentions") if m["counts_for"] is not None]
    weighted = 0
    for seen in notebook.table("precision"):
        of_kind = [row["label"] for row in rows if row["alias_kind"] == seen["alias_kind"]]
        right = of_kind.count("Right ")
        assert [int(seen[c]) for c in ("mentions", "judged", "right")] == [
            kinds.count(seen["alias_kind"]),
            len(of_kind),
            right,
        ]
        low, high = wilson(right, len(of_kind))
        assert number(seen["precision"]) == pytest.approx(right / len(of_kind), abs=1e-6)
        assert number(seen["low"]) == pytest.approx(low, abs=1e-6)
        assert number(seen["high"]) == pytest.approx(high, abs=1e-6)
        weighted += kinds.count(seen["alias_kind"]) * right / len(of_kind)
    assert notebook.printed("precision-all").strip() == (
        f"all kinds, weighted by their mentions: {weighted / len(kinds):.3f}"
    )
    after = {(row["article_id"], row["field"], row["begin"], row["entity_id"]): row["label"] for row in labelled(file)}
    assert after == {(row["article_id"], row["field"], row["begin"], row["entity_id"]): row["label"] for row in [*rows, own]}


# spark.ipynb


def test_spark_counts_every_table_as_the_commit_does(executed):
    assert "tables whose rows are not those of the commit: []" in executed("spark").printed("counts")


def test_spark_shows_the_pair_by_year(executed, curve, pair):
    assert executed("spark").printed("focus").strip() == f"{pair[0]} and {pair[1]}"
    shown = executed("spark").table("focus")
    assert {int(row["year"]): (number(row["n_ab"]), number(row["n_total"])) for row in shown} == by_year(curve)


def test_spark_counts_all_pairs_again(executed, read):
    counted = [row for row in read("pair_trends", unit="article", granularity="year") if row["n_ab"] > 0]
    assert executed("spark").printed("recount").strip() == f"{len(counted):,} counts compared, 0 differ"
