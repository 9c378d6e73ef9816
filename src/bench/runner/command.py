"""Measures whole runs of comention beside other programs, in turn, on the same corpora.

Every round runs all that was chosen once for each corpus, one after the other, so that a machine that is slow for a
while is slow for all; ratios are of the same round. Each measurement is a process of its own, measured to its end, and
a line in target/bench/results.jsonl: what was interrupted goes on where it was when it is started again. Without a
corpus only measurements that need none are made, or, with --report or --write, none.
"""
import argparse
import contextlib
import datetime
import os
import pathlib
import shutil
import sys

from . import measurements, profiling, project, tables
from .measurements import ALL, BY_NAME
from .results import Results, median

DOCUMENT = project.HOME / "src/docs/performance.md"


def main():
    arguments = parse()
    if arguments.list:
        for measurement in ALL:
            print(f"{measurement.name:18}{measurement.what}")
        return 0
    results = Results(project.WORK / "results.jsonl", arguments.label or project.label())
    failures = 0
    if not arguments.report:
        corpora = [project.Corpus.of(path) for path in arguments.corpora]
        try:
            with contextlib.nullcontext() if arguments.plan else project.alone():
                if arguments.profile:
                    return profile(arguments, corpora)
                failures = go_on(arguments, corpora, results)
        except KeyboardInterrupt:
            say("stopped; the same command goes on from here")
            return 130
    if results.rows and not arguments.plan:
        print(tables.report(results))
        if arguments.write:
            tables.write(DOCUMENT, results)
            print(f"written into {DOCUMENT}", file=sys.stderr)
    elif not arguments.plan:
        print(f"nothing was measured of {results.label}", file=sys.stderr)
    return 1 if failures else 0


def parse():
    summary, details = __doc__.split("\n\n", 1)
    parser = argparse.ArgumentParser(
        prog="src/bench/run", description=summary, epilog=details + "\nMeasurements: " + ", ".join(BY_NAME) + "."
    )
    add = parser.add_argument
    add("corpora", metavar="CORPUS.jsonl", nargs="*", type=pathlib.Path, help="JSON lines: id, date, source, text")
    add("--rounds", metavar="N", type=int, default=5, help="how many rounds (default: 5)")
    add("--only", metavar="NAMES", type=chosen, help="these measurements, with commas between; --list tells them")
    add("--heap", metavar="SIZE", default="", help="heap of every JVM, such as 2g (default: the launcher's own)")
    add("--label", help="name under which results are kept (default: the last commit that changed what is measured)")
    add("--list", action="store_true", help="tell the measurements")
    add("--plan", action="store_true", help="tell what would be measured, and how long that takes")
    add("--report", action="store_true", help="measure nothing, print the tables")
    add("--write", action="store_true", help="write the tables into src/docs/performance.md too")
    add("--profile", action="store_true", help="run once under Java Flight Recorder, and tell the methods at work")
    add("--top", metavar="N", type=int, default=15, help="how many methods --profile tells (default: 15)")
    arguments = parser.parse_args()
    for corpus in arguments.corpora:
        if not corpus.is_file():
            parser.error(f"there is no file {corpus}")
    names = [corpus.name for corpus in arguments.corpora]
    if len(set(names)) < len(names):
        parser.error("two corpora have the same file name, by which results know them")
    if arguments.only is None:
        arguments.only = [BY_NAME["run"]] if arguments.profile else ALL
    if not arguments.corpora:
        arguments.only = [measurement for measurement in arguments.only if not measurement.of_corpus]
        arguments.report |= arguments.write
        if not arguments.only and not arguments.report:
            parser.error("name a corpus")
    return arguments


def chosen(names):
    unknown = set(names.split(",")) - BY_NAME.keys()
    if unknown:
        raise argparse.ArgumentTypeError(f"no measurement {', '.join(sorted(unknown))}; there are {', '.join(BY_NAME)}")
    return [measurement for measurement in ALL if measurement.name in names.split(",")]


def profile(arguments, corpora):
    project.build({measurement.name for measurement in arguments.only})
    for measurement in arguments.only:
        for corpus in corpora if measurement.of_corpus else [None]:
            ready(measurement, corpus, arguments.heap)
            profiling.profile(measurement, corpus, arguments.heap, arguments.top)
    return 0


def go_on(arguments, corpora, results):
    """Makes the measurements that are not there yet; says how many failed."""
    heap = arguments.heap
    steps = [step for step in plan(arguments, corpora) if step[0] not in results.of(step[1].name, step[2], heap)]
    left = duration(sum(expected(step, heap, results) for step in steps))
    say(f"{len(steps)} measurements to make, about {left} on a quiet machine; label {results.label}")
    if arguments.plan:
        for step in steps:
            say(f"  {describe(*step)}: {duration(expected(step, heap, results))}")
        return 0
    if "-changed" in results.label and not arguments.label:
        say("files have changed since the last commit; name this version with --label, or results of several may mix")
    project.build({measurement.name for _, measurement, _ in steps})
    machine = project.facts()
    failures = 0
    before = None
    for done, step in enumerate(steps):
        left = duration(sum(expected(of, heap, results) for of in steps[done:]))
        say(f"{describe(*step)}: about {duration(expected(step, heap, results))}; {left} left")
        corpus = step[2]
        if corpus and corpus != before:
            corpus.warm()
        before = corpus
        row = measured(step, heap) | {"machine": machine}
        results.add(row)
        if row["exit_code"] == 0:
            seconds, cpu_seconds = row["seconds"], row["cpu_seconds"]
            say(f"  {seconds:.1f} s, {cpu_seconds:.1f} s of the processor, {row['peak_megabytes']:.0f} MB")
        else:
            failures += 1
            say(f"  failed with exit code {row['exit_code']}:\n{row['log']}")
    shutil.rmtree(measurements.OUTPUTS, ignore_errors=True)
    return failures


def measured(step, heap):
    """Makes a measurement: the row that is kept of it."""
    number, measurement, corpus = step
    ready(measurement, corpus, heap)
    return {
        "measurement": measurement.name,
        "corpus": corpus.name if corpus else "",
        "corpus_bytes": corpus.bytes if corpus else 0,
        "articles": corpus.articles if corpus else 0,
        "heap": heap,
        "round": number,
        "began": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "load": round(os.getloadavg()[0], 2),
    } | measurements.measure(measurement, corpus, heap)


def plan(arguments, corpora):
    """Round, measurement and corpus (None where it needs none), in order."""
    steps = []
    for number in range(1, arguments.rounds + 1):
        of_round = [m for m in arguments.only if m.rounds is None or number <= m.rounds]
        steps += [(number, m, None) for m in of_round if not m.of_corpus]
        steps += [(number, m, corpus) for corpus in corpora for m in of_round if m.of_corpus]
    return steps


def ready(measurement, corpus, heap):
    """Makes the output that a measurement begins from, where it is not there."""
    if measurement.of_run and not measurements.is_after_run(corpus):
        say("  first the whole run that it begins from")
        measurements.measure(BY_NAME["run"], corpus, heap)


def expected(step, heap, results):
    """Seconds: as it took before, else by the corpus's size."""
    _, measurement, corpus = step
    before = results.of(measurement.name, corpus, heap)
    return median(before, "seconds") if before else measurement.expected(corpus)


def describe(number, measurement, corpus):
    return f"round {number}, {measurement.name}" + (f", {corpus.name}" if corpus else "")


def duration(seconds):
    minutes = round(seconds / 60)
    return f"{seconds:.0f} s" if seconds < 100 else f"{minutes} min" if minutes < 100 else f"{minutes / 60:.1f} h"


def say(text):
    print(text, file=sys.stderr, flush=True)
