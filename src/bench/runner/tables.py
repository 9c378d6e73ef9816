"""The results as tables in Markdown."""
import statistics

from .measurements import ALL, BY_NAME
from .results import median, ratios

LARGE_MEGABYTES = 500
#: dividend, divisor, in words, and what the ratio is to be at most: for smaller corpora, for large ones
COMPARISONS = [
    ("run", "sklearn", "the whole run / TF-IDF by scikit-learn", 1.5, 1.0),
    ("run", "mllib", "the whole run / TF-IDF by MLlib", 0.6, None),
    ("terms", "floor", "our TF-IDF / TF-IDF in plain Java", None, 3),
    ("terms", "sklearn", "our TF-IDF / TF-IDF by scikit-learn", None, None),
    ("terms", "mllib", "our TF-IDF / TF-IDF by MLlib", None, None),
    ("run", "without-entities", "the whole run / without entities and pairs", 1.3, 1.3),
    ("rerun", "run", "a rerun without demonyms / the whole run", None, 0.25),
]
BEGIN = "<!-- measured by src/bench/run -->"
END = "<!-- end of what was measured -->"


def write(document, results):
    """Puts the tables between the marks of a document, or the marks and them at its end."""
    text = document.read_text(encoding="utf-8")
    if BEGIN not in text:
        text = text.rstrip() + f"\n\n## Beside others\n\n{BEGIN}\n{END}\n"
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    document.write_text(before + BEGIN + "\n\n" + report(results) + "\n" + END + after, encoding="utf-8")


def report(results):
    parts = [machine(results)]
    for heap in results.heaps():
        if startup := processes(results, None, heap):
            parts += [f"**Short commands**{of_heap(heap)}", startup]
    for setting in results.settings():
        title = f"**{setting.name}**, {setting.megabytes:,.0f} MB, {setting.articles:,} articles{of_heap(setting.heap)}"
        tables = [
            processes(results, setting, setting.heap),
            comparisons(results, setting),
            stages(results, setting),
            micro(results, setting),
        ]
        parts += [title, *filter(None, tables)]
    if larger := growth(results):
        parts += ["**Grown corpora** beside the smallest, how many times as much", larger]
    return "\n\n".join(parts) + "\n"


def of_heap(heap):
    return f", heap {heap}" if heap else ""


def machine(results):
    facts = results.rows[-1]["machine"]
    loads = [row["load"] for row in results.rows]
    return (
        f"Version {results.label}, {min(r['began'] for r in results.rows)[:10]}. {facts['processor']}, "
        f"{facts['cores']} cores, {facts['memory_megabytes'] / 1024:.0f} GB, {facts['system']}, {facts['java']}, "
        f"Python {facts['python']}. Load when a measurement began {min(loads):.1f} to {max(loads):.1f}, median "
        f"{statistics.median(loads):.1f}. Medians, with least and greatest in brackets; ratios are of the same round."
    )


def processes(results, setting, heap):
    rows = []
    for measurement in ALL:
        measured = results.of(measurement.name, setting if measurement.of_corpus else None, heap)
        if not measured or measurement.of_corpus != bool(setting) or measurement.name == "micro":
            continue
        seconds = median(measured, "seconds")
        speeds = [f"{setting.megabytes / seconds:,.1f}", f"{setting.articles / seconds:,.0f}"] if setting else []
        if setting and measurement.name in ("tables", "rerun"):
            speeds = ["", ""]
        rows.append(
            [
                f"`{measurement.name}`: {measurement.what}",
                str(len(measured)),
                spread([row["seconds"] for row in measured.values()]),
                f"{median(measured, 'cpu_seconds'):,.1f}",
                *speeds,
                f"{median(measured, 'peak_megabytes'):,.0f} MB",
            ]
        )
    speeds = ["MB/s", "articles/s"] if setting else []
    return table(["", "rounds", "seconds", "processor", *speeds, "peak memory"], rows)


def comparisons(results, setting):
    rows = []
    for dividend, divisor, what, *aims in COMPARISONS:
        aim = aims[setting.megabytes >= LARGE_MEGABYTES]
        of = [results.of(name, setting, setting.heap) for name in (dividend, divisor)]
        if quotients := ratios(*of):
            rows.append([what, spread(quotients), f"≤ {aim:g}" if aim else "", spread(ratios(*of, "cpu_seconds"))])
    return table(["ratio", "seconds", "aim", "processor"], rows)


def stages(results, setting):
    """Seconds of stages and tables; a stage's stand first."""
    names = [name for name in ("run", "without-entities", "terms", "rerun") if results.of(name, setting, setting.heap)]
    columns = []
    for name in names:
        commits = [row["commit"] for row in results.of(name, setting, setting.heap).values() if "commit" in row]
        column = {}
        for commit in commits:
            for stage, seconds in commit["stages"].items():
                column.setdefault(f"stage {stage}", []).append(0 if stage in commit["reused"] else seconds)
            for kept, seconds in commit["tables"].items():
                column.setdefault(kept, []).append(seconds)
        columns.append({what: statistics.median(seconds) for what, seconds in column.items()})
    everything = dict.fromkeys(what for column in columns for what in column)
    rows = [[what, *(f"{column[what]:.1f}" if what in column else "" for column in columns)] for what in everything]
    return table(["seconds of the clock; several tables at a time", *(f"`{name}`" for name in names)], rows)


def micro(results, setting):
    measured = results.of("micro", setting, setting.heap)
    if not measured:
        return ""
    speeds = list(measured.values())[-1]["megabytes_per_second"]
    exact = {"sentences": "sentencesByOpenNlp", "tokens": "tokensByOpenNlp", "tokensOfUnknownText": "tokensByOpenNlp"}
    rows = []
    for name, speed in speeds.items():
        ratio = f"{speed / speeds[exact[name]]:.1f}" if name in exact and exact[name] in speeds else ""
        rows.append([f"`{name}`", f"{speed:,.1f}", ratio])
    return table(["on one thread", "MB/s", "times OpenNLP's"], rows)


def growth(results):
    """Corpora beside the smallest whose articles are as long: those that were grown from it."""
    rows = []
    for setting in results.settings():
        least = next(other for other in results.settings() if alike(other, setting))
        for name in BY_NAME:
            measured, measured_least = (results.of(name, of, setting.heap) for of in (setting, least))
            quotients = ratios(measured, measured_least)
            if least == setting or not quotients or name in ("micro", "tables"):
                continue
            rows.append(
                [
                    f"`{name}`{of_heap(setting.heap)}",
                    f"{setting.name} / {least.name}",
                    f"{setting.bytes / least.bytes:.2f}",
                    spread(quotients),
                    spread(ratios(measured, measured_least, "cpu_seconds")),
                    f"{median(measured, 'peak_megabytes') / median(measured_least, 'peak_megabytes'):.2f}",
                ]
            )
    return table(["", "corpora", "size", "seconds", "processor", "peak memory"], rows)


def alike(one, other):
    lengths = one.bytes / one.articles, other.bytes / other.articles
    return one.heap == other.heap and max(lengths) < 1.1 * min(lengths)


def spread(values):
    """The median, and the least and greatest of several."""
    if not values:
        return ""
    middle = number(statistics.median(values))
    return middle if len(values) == 1 else f"{middle} ({number(min(values))}–{number(max(values))})"


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(head, rows):
    if not rows:
        return ""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
