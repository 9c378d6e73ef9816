"""Where the time of a run goes, by samples of Java Flight Recorder."""
import collections
import re
import subprocess

from . import measurements, project

EVENTS = "jdk.ExecutionSample,jdk.NativeMethodSample,jdk.GCPhasePause,jdk.Compilation"
OURS = "io.comention."
DEEPEST = 128
_DURATION = re.compile(r"duration = ([\d.,]+) (ns|us|ms|s)\b")
_SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
#: Threads that wait in native code are sampled too; these calls are waiting.
_WAITING = re.compile(r"EPoll\.wait|epollWait|accept|Net\.poll|SocketDispatcher\.read|waitForProcessExit")


def profile(measurement, corpus, heap, top):
    """Runs a measurement under the recorder and prints the methods in which most samples were taken."""
    recording = project.WORK / f"{measurement.name}.jfr"
    recording.unlink(missing_ok=True)
    start = f"-XX:StartFlightRecording=filename={recording},settings=profile"
    options = f"{start} -XX:FlightRecorderOptions=stackdepth={DEEPEST}"
    row = measurements.measure(measurement, corpus, heap, {"JDK_JAVA_OPTIONS": options})
    if row["exit_code"] != 0 or not recording.exists():
        raise SystemExit(f"src/bench/run: {measurement.name} failed, or is no Java:\n" + row.get("log", ""))
    print(f"\n{measurement.name}{', ' + corpus.name if corpus else ''}: {row['seconds']:.1f} s on the clock, "
          f"{row['cpu_seconds']:.1f} s of the processor, peak memory {row['peak_megabytes']:.0f} MB; {recording}")
    show(recording, top)
    for what in ("stages", "tables"):
        for name, seconds in row.get("commit", {}).get(what, {}).items():
            print(f"{seconds:9.1f} s  {'stage ' if what == 'stages' else ''}{name}")


def show(recording, top):
    own = collections.defaultdict(collections.Counter)
    ours = collections.defaultdict(collections.Counter)
    seconds = collections.Counter()
    for kind, lines in events(recording):
        if kind in ("ExecutionSample", "NativeMethodSample"):
            thread, frames = sample(lines)
            if not frames or kind == "NativeMethodSample" and _WAITING.search(frames[0]):
                continue
            own[thread][frames[0]] += 1
            ours[thread][next((frame for frame in frames if frame.startswith(OURS)), "(none of ours)")] += 1
        elif found := _DURATION.search(" ".join(lines)):
            seconds[kind] += float(found[1].replace(",", ".")) * _SECONDS[found[2]]
    print(f"pauses of the collector {seconds['GCPhasePause']:.1f} s, compilers {seconds['Compilation']:.1f} s")
    everything = sum(sum(methods.values()) for methods in own.values())
    for thread, methods in sorted(own.items(), key=lambda item: -sum(item[1].values())):
        samples = sum(methods.values())
        if samples < everything / 100:
            continue
        print(f"\n{thread}: {samples} of {everything} samples")
        for title, counted in (("at the top of the stack", methods), ("ours, nearest to it", ours[thread])):
            print(f"  {title}")
            for method, count in counted.most_common(top):
                print(f"  {100 * count / samples:6.1f} %  {method}")
    print()


def events(recording):
    """The kind and the lines of every event."""
    command = [project.java("jfr"), "print", "--stack-depth", str(DEEPEST), "--events", EVENTS, recording]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as printing:
        kind, lines = None, []
        for line in printing.stdout:
            if line.startswith("jdk."):
                kind, lines = line[4:].split(" ", 1)[0], []
            elif line.startswith("}"):
                yield kind, lines
            elif kind:
                lines.append(line.strip())


def sample(lines):
    """The group of the thread that a sample is of, and the frames of its stack, the innermost first."""
    thread = "other threads"
    frames = []
    in_stack = False
    for line in lines:
        if line.startswith("sampledThread"):
            thread = group(line.split('"')[1]) if '"' in line else thread
        elif line.startswith("stackTrace"):
            in_stack = True
        elif line.startswith("]"):
            in_stack = False
        elif in_stack and line != "...":
            frames.append(re.sub(r"\(.*", "", line))
    return thread, frames


def group(thread):
    """Threads of one kind by one name."""
    if thread.startswith("Executor task launch worker"):
        return "tasks"
    return re.sub(r"[-# ]*\d+", "", thread) or thread
