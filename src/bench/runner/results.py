"""What was measured: a file of JSON lines that an interrupted run goes on from."""
import collections
import json
import statistics


class Results:
    """Rows of one label, which all are of the same version; those of others stay in the file.

    A row is of a measurement, a corpus (by name and size, empty where it depends on none), a heap (empty: the default)
    and a round. Failures are kept, and do not count.
    """

    def __init__(self, file, label):
        self.file = file
        self.label = label
        self.rows = []
        if file.exists():
            for line in file.read_text(encoding="utf-8").splitlines():
                try:
                    row = json.loads(line)
                except ValueError:
                    continue  # the end of a line was not written
                if row["label"] == label and row["exit_code"] == 0:
                    self.rows.append(row)

    def add(self, row):
        begins_anew = self.file.exists() and not self.file.read_bytes().endswith(b"\n")
        with open(self.file, "a", encoding="utf-8") as out:
            out.write(("\n" if begins_anew else "") + json.dumps({"label": self.label} | row) + "\n")
        if row["exit_code"] == 0:
            self.rows.append({"label": self.label} | row)

    def of(self, measurement, corpus, heap):
        """The rows of all rounds, by round; a repeated round's last."""
        key = (measurement, *identity(corpus), heap)
        return {row["round"]: row for row in self.rows if _key(row) == key}

    def settings(self):
        """Every corpus and heap that something was measured with, smaller corpora first."""
        columns = ("corpus_bytes", "corpus", "articles", "heap")
        return [Setting(*of) for of in sorted({tuple(row[c] for c in columns) for row in self.rows if row["corpus"]})]

    def heaps(self):
        return sorted({row["heap"] for row in self.rows})


class Setting(collections.namedtuple("Setting", "bytes name articles heap")):
    """A corpus as the results know it, and a heap."""

    @property
    def megabytes(self):
        return self.bytes / 1e6


def identity(corpus):
    return (corpus.name, corpus.bytes) if corpus else ("", 0)


def _key(row):
    return (row["measurement"], row["corpus"], row["corpus_bytes"], row["heap"])


def median(rows, column):
    return statistics.median(row[column] for row in rows.values())


def ratios(dividends, divisors, column="seconds"):
    """The quotients of what was measured in the same round, so that both had the same machine; sorted."""
    return sorted(dividends[r][column] / divisors[r][column] for r in dividends.keys() & divisors.keys())
