"""The project's folders, its build, the machine, and the corpora."""
import contextlib
import dataclasses
import fcntl
import os
import pathlib
import platform
import shutil
import subprocess
import sys
import venv

from . import processes

HOME = pathlib.Path(__file__).resolve().parents[3]
BENCH = HOME / "src/bench"
WORK = HOME / "target/bench"
LAUNCHER = HOME / "jobs/comention"
PYTHON = WORK / "venv/bin/python"
CLASSES = WORK / "classes"
_MEASURED = ["src/main", "src/bench", "jobs", "data", "pom.xml"]


@dataclasses.dataclass(frozen=True)
class Corpus:
    """A file of JSON lines."""

    path: pathlib.Path
    bytes: int
    articles: int

    @staticmethod
    def of(path):
        path = pathlib.Path(path).resolve()
        with open(path, "rb") as lines:
            articles = sum(1 for line in lines if line.strip())
        return Corpus(path, path.stat().st_size, articles)

    @property
    def name(self):
        return self.path.name

    @property
    def megabytes(self):
        return self.bytes / 1e6

    def warm(self):
        """Reads the file, so that none of those that are measured reads it from the disk alone."""
        with open(self.path, "rb") as file:
            while file.read(1 << 24):
                pass


def java(program="java"):
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", program)) if home else program


def memory_megabytes():
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20


def heap(asked):
    """The heap of the Java peers: what was asked for, else what the launcher takes, half of the memory, 1 to 8 GB."""
    return asked or f"{min(8192, max(1024, memory_megabytes() // 2))}m"


def facts():
    """What the machine is."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_megabytes": memory_megabytes(),
        "system": f"{platform.system()} {platform.release()}",
        "java": processes.output([java(), "--version"], HOME).split(" (")[0],
        "python": platform.python_version(),
    }


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


@contextlib.contextmanager
def alone():
    """Keeps a second runner from starting, whose measurements would disturb the first's."""
    WORK.mkdir(parents=True, exist_ok=True)
    with open(WORK / "lock", "w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise SystemExit("src/bench/run: another one is measuring; wait for it") from None
        yield


def label():
    """The last commit that changed what is measured; with a mark where files have changed since."""
    commit = processes.output(["git", "log", "-1", "--format=%h", "--", *_MEASURED], HOME) or "unversioned"
    changed = processes.output(["git", "status", "--porcelain", "--", *_MEASURED], HOME)
    return commit + ("-changed" if changed else "")


def build(names):
    """Makes what the measurements need: the jar, the peers' classes, a Python with scikit-learn."""
    WORK.mkdir(parents=True, exist_ok=True)
    _must([LAUNCHER, "--version"])
    if names & {"mllib", "floor"}:
        shutil.rmtree(CLASSES, ignore_errors=True)
        sources = sorted((BENCH / "peers").glob("*.java"))
        _must([java("javac"), "-d", CLASSES, "-cp", spark_classpath(), *sources])
    if "sklearn" in names:
        requirements = BENCH / "peers/requirements.txt"
        installed = WORK / "venv/requirements.txt"
        if not installed.exists() or installed.read_bytes() != requirements.read_bytes():
            print("installing scikit-learn into target/bench/venv", file=sys.stderr)
            venv.create(WORK / "venv", clear=True, with_pip=True)
            _must([PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements])
            shutil.copyfile(requirements, installed)


def spark_classpath():
    return (HOME / "target/spark.classpath").read_text(encoding="utf-8").strip()


def _must(command):
    command = [str(word) for word in command]
    if subprocess.run(command, cwd=HOME, stdout=subprocess.DEVNULL, check=False).returncode != 0:
        raise SystemExit("src/bench/run: failed: " + " ".join(word for word in command if len(word) < 1000))
