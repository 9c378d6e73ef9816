"""What is measured."""
import dataclasses
import json
import re
import shutil
from typing import Callable

from . import processes, project
from .project import BENCH, CLASSES, HOME, LAUNCHER, PYTHON, WORK


@dataclasses.dataclass(frozen=True)
class Measurement:
    """Something to run.

    command: from corpus and heap (empty: the default) to the words of the command
    fixed, per_megabyte: seconds to expect on two quiet cores where it was never measured
    of_corpus: whether it depends on a corpus
    of_run: whether it begins from the output of the whole run
    output: the folder's name that it writes to, emptied before
    rounds: how often it is measured, None for as often as asked
    """

    name: str
    what: str
    command: Callable
    fixed: float
    per_megabyte: float = 0.0
    of_corpus: bool = True
    of_run: bool = False
    output: str = ""
    rounds: int | None = None

    def expected(self, corpus):
        return self.fixed + (self.per_megabyte * corpus.megabytes if self.of_corpus else 0)


OUTPUTS = WORK / "outputs"
MICRO = WORK / "micro.json"


def comention(heap, *words):
    return [LAUNCHER, *(["--driver-memory", heap, "--"] if heap else []), *words]


def job(name, output, *more):
    def command(corpus, heap):
        path = str(corpus.path).replace("'", "''")
        words = ["run", BENCH / f"jobs/{name}.yaml", "--set", f"corpus.0.path='{path}'", "--output", OUTPUTS / output]
        return comention(heap, *words, *more)

    return command


def mllib(corpus, heap):
    options = [f"@{HOME}/jobs/java.options", f"-Dlog4j2.configurationFile={HOME}/jobs/log4j2.properties"]
    classpath = f"{CLASSES}:{project.spark_classpath()}"
    return [
        *[project.java(), *options, f"-Xmx{project.heap(heap)}", "-cp", classpath],
        *["MllibTfIdf", corpus.path, OUTPUTS / "mllib"],
    ]


def floor(corpus, heap):
    return [project.java(), f"-Xmx{project.heap(heap)}", "-cp", CLASSES, "Floor", corpus.path]


def sample(corpus, heap):
    return comention(heap, "run", "jobs/russia-taliban.yaml", "--output", OUTPUTS / "sample")


def micro(corpus, heap):
    return [BENCH / "micro", "TextBenchmark", "-p", f"corpus={corpus.path}", "-rf", "json", "-rff", MICRO]


ALL = [
    Measurement("help", "`jobs/comention --help`", lambda *_: [LAUNCHER, "--help"], 1, of_corpus=False),
    Measurement("sample", "the README's command, nothing reused", sample, 45, of_corpus=False, output="sample"),
    Measurement("floor", "TF-IDF in plain Java, all cores, nothing written (`peers/Floor.java`)", floor, 1, 0.015),
    Measurement(
        "sklearn",
        "TF-IDF by scikit-learn, one core, nothing written (`peers/sklearn_tfidf.py`)",
        lambda corpus, _: [PYTHON, BENCH / "peers/sklearn_tfidf.py", corpus.path],
        *(2, 0.065),
    ),
    Measurement(
        "mllib", "TF-IDF by Spark MLlib, to Parquet (`peers/MllibTfIdf.java`)", mllib, 15, 0.15, output="mllib"
    ),
    Measurement(
        "terms", "our TF-IDF, with little else (`jobs/terms.yaml`)", job("terms", "terms"), 35, 0.3, output="terms"
    ),
    Measurement(
        "without-entities",
        "the whole run without entities and pairs (`jobs/without-entities.yaml`)",
        job("without-entities", "without-entities"),
        *(45, 0.5),
        output="without-entities",
    ),
    Measurement(
        "run", "the whole run, nothing reused (`jobs/default.yaml`)", job("default", "run"), 50, 0.6, output="run"
    ),
    Measurement("tables", "`tables OUTPUT` after it", lambda *_: [LAUNCHER, "tables", OUTPUTS / "run"], 2, of_run=True),
    Measurement(
        "rerun",
        "the whole run again without demonyms, what stays the same reused",
        job("default", "run", "--set", "alias_kinds=[name, metonym]"),
        *(45, 0.2),
        of_run=True,
    ),
    Measurement("micro", "tokens and sentences beside OpenNLP's (`src/bench/micro`)", micro, 200, rounds=1),
]
BY_NAME = {measurement.name: measurement for measurement in ALL}


def measure(measurement, corpus, heap, environment=None):
    """Runs it: a row of what it cost and what it says itself."""
    if measurement.output:
        shutil.rmtree(OUTPUTS / measurement.output, ignore_errors=True)
    OUTPUTS.mkdir(parents=True, exist_ok=True)
    log = WORK / f"{measurement.name}.log"
    ended = processes.run(measurement.command(corpus, heap), log, HOME, environment)
    row = dataclasses.asdict(ended)
    if ended.exit_code != 0:
        return row | {"log": log.read_text(encoding="utf-8", errors="replace")[-2000:]}
    if measurement.name == "micro":
        return row | {"megabytes_per_second": _benchmarks()}
    commits = sorted((OUTPUTS / (measurement.output or "run")).glob("commits/*.json"))
    if commits and measurement.name != "tables":
        row["commit"] = _commit(json.loads(commits[-1].read_text(encoding="utf-8")))
    return row


def is_after_run(corpus):
    """Whether the output is that of one whole run over the corpus."""
    commits = list((OUTPUTS / "run").glob("commits/*.json"))
    return len(commits) == 1 and str(corpus.path) in commits[0].read_text(encoding="utf-8")


def _commit(commit):
    return {
        "version": commit["versions"]["comention"],
        "stages": {stage["stage"]: stage["seconds"] for stage in commit["stages"]},
        "reused": [stage["stage"] for stage in commit["stages"] if stage["reused"]],
        "tables": commit["seconds"],
        "rows": commit["counts"],
    }


def _benchmarks():
    """Megabytes per second of each JMH benchmark."""
    found = {}
    for benchmark in json.loads(MICRO.read_text(encoding="utf-8")):
        name = re.sub(r".*\.", "", benchmark["benchmark"])
        found[name] = benchmark["secondaryMetrics"]["megabytes"]["score"]
    return found
