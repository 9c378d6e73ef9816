package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.testing.Launched;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** No result depends on the host: its cores, its time zone, its language. */
@ExtendWith(SparkExtension.class)
class HostsIT {
    private static final List<String> NAMES =
            Tables.PUBLISHED.stream().map(Table::name).toList();

    @TempDir
    private Path folder;

    private Map<String, List<String>> run(String name, String master, Map<String, String> environment) {
        Path output = folder.resolve(name);
        Launched run = Launched.launcher(
                environment,
                "--master",
                master,
                "--",
                "run",
                "-q",
                "jobs/russia-taliban.yaml",
                "--output",
                "" + output);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return TableRows.ofAll(output.resolve("latest"), NAMES);
    }

    @Test
    void coresZoneAndLanguageChangeNothing() {
        Map<String, List<String>> here =
                run("here", "local[1]", Map.of("TZ", "UTC", "LC_ALL", "C", "JAVA_TOOL_OPTIONS", "-Duser.timezone=UTC"));
        Map<String, List<String>> there = run(
                "there",
                "local[4]",
                Map.of(
                        "TZ",
                        "America/New_York",
                        "JAVA_TOOL_OPTIONS",
                        "-Duser.timezone=America/New_York -Duser.language=tr -Duser.country=TR"));

        for (String table : NAMES) {
            assertThat(there.get(table)).as(table).isEqualTo(here.get(table));
        }
    }
}
