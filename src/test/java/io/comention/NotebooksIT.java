package io.comention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.comention.testing.Launched;
import io.comention.testing.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/notebooks/run} as a person runs it; what it tests is in the Python beside it. */
class NotebooksIT {
    /** The Python that it sets up. */
    static final String PYTHON = "target/notebooks/bin/python";

    private static final String RUN = "src/notebooks/run";
    private static final String NO_PYTHON = "notebooks: there is no Python 3.10 or newer with venv";

    @TempDir
    private Path folder;

    /** Sets up {@link #PYTHON}; skips the test where this machine has none to do it with. */
    static void assumePython() {
        Launched setup = Launched.process(Map.of(), RUN, "--setup");
        assumeFalse(setup.err().startsWith(NO_PYTHON), setup.err() + "So the Python was not run");
        assertThat(setup.exitCode()).as(setup.err()).isZero();
    }

    @Test
    void theNotebooksShowWhatIsInTheTables() {
        assumePython();
        Sample.make();

        Launched tests = Launched.process(Map.of(), RUN);

        assertThat(tests.exitCode()).as(tests.out() + tests.err()).isZero();
        assertThat(tests.out().strip().lines().reduce((first, second) -> second))
                .hasValueSatisfying(last -> assertThat(last).matches("\\d{3,} passed.* in .*s.*"));
    }

    @Test
    void whereThereIsNoPythonItSaysSo() throws IOException {
        Path path = Files.createDirectory(folder.resolve("bin"));
        for (String program : new String[] {"bash", "dirname"}) {
            Launched found = Launched.process(Map.of(), "bash", "-c", "command -v " + program);
            Files.createSymbolicLink(path.resolve(program), Path.of(found.out().strip()));
        }
        Path old = Files.writeString(path.resolve("python3"), "#!" + path.resolve("bash") + "\nexit 1\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();

        Launched run = Launched.process(Map.of("PATH", path.toString(), "COMENTION_PYTHON", ""), RUN, "--setup");

        Files.delete(path.resolve("bash")); // links, which JUnit would warn of
        Files.delete(path.resolve("dirname"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(NO_PYTHON + "; install one (of Debian and Ubuntu: python3-venv), or name it in"
                        + " COMENTION_PYTHON\n");
    }

    @Test
    void aFolderWithoutARunIsRefused() {
        Launched run = Launched.process(Map.of(), RUN, folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("notebooks: '" + folder + "' holds no finished run; jobs/comention run"
                        + " jobs/russia-taliban.yaml makes one\n");
    }
}
