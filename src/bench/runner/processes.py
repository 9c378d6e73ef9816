"""Processes, with what they cost."""
import dataclasses
import os
import subprocess
import sys
import time


@dataclasses.dataclass(frozen=True)
class Ended:
    """A process that has ended: seconds on the clock, of the processor, and its greatest resident memory.

    The last two include the processes that it has started and waited for.
    """

    exit_code: int
    seconds: float
    cpu_seconds: float
    peak_megabytes: float


def run(command, log, folder, environment=None):
    """Runs a command to its end; what it prints goes to a file."""
    given = {name: value for name, value in os.environ.items() if name != "SPARK_HOME"}
    with open(log, "wb") as out:
        begun = time.monotonic()
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env=given | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise
        seconds = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1e6 if sys.platform == "darwin" else 1e6 / 1024  # ru_maxrss is in bytes there, in KiB elsewhere
    return Ended(
        process.returncode,
        round(seconds, 3),
        round(usage.ru_utime + usage.ru_stime, 3),
        round(usage.ru_maxrss / unit, 1),
    )


def output(command, folder):
    """What a command prints, on one line; empty where it fails."""
    ended = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return " ".join(ended.stdout.split()) if ended.returncode == 0 else ""
