package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that count other mentions, or for others, without matching again. */
@ExtendWith(SparkExtension.class)
class RunChoicesTest {
    @TempDir
    private Path folder;

    private List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    @Test
    void otherChoicesCountAnewAndReuseAllElse() {
        String job = SmallJob.in(folder);
        assertThat(SmallJob.run(job, "--until", "counts").err()).isEmpty();

        for (String choice : List.of("exclude=[iran/Tehran]", "roll_up=all", "merge={x: [iran]}", "exclude=[iran]")) {
            assertThat(CommandLine.run("run", job, "--set", choice, "--until", "counts")
                            .out())
                    .as(choice)
                    .contains(
                            "  stages   articles reused, annotations reused, stories reused, terms reused, counts made\n");
        }
        assertThat(CommandLine.run("run", job, "--set", "exclude=[iran]").out()).contains("counts reused\n");
        assertThat(rows("mentions", "entity_id")).containsExactly("iran", "russia", "russia", "taliban", "taliban");
        assertThat(rows("pairs", "unit", "entity_a", "entity_b", "n_ab", "n_total"))
                .containsExactly("article | russia | taliban | 2 | 3", "sentence | russia | taliban | 1 | 7");
        assertThat(rows("entities", "entity_id", "counts_for"))
                .containsExactly("iran | null", "russia | russia", "taliban | taliban");
    }

    @Test
    void theFocusMayNameWhatAMergeMakes() {
        CommandLine.Result result = CommandLine.run(
                "run",
                SmallJob.in(folder),
                "--set",
                "merge={neighbours: [iran, russia]}",
                "--set",
                "focus=[[taliban, neighbours]]");

        assertThat(result.out()).contains("neighbours – taliban: 2 of 2 articles name both (100.0 %)");
        assertThat(rows("entities", "entity_id", "name", "type", "part_of", "aliases", "counts_for"))
                .contains(
                        "iran | Iran | country | null | [Iran, Tehran] | neighbours",
                        "neighbours | Neighbours | country | null | [] | neighbours");
    }

    @Test
    void whatAFocusLostIsSaid() {
        String job = SmallJob.in(folder, SmallJob.JOB + "focus: [[russia, taliban]]\nexclude: [russia]\n");
        CommandLine.Result excluded = SmallJob.run(job);
        assertThat(excluded.exitCode()).isEqualTo(2);
        assertThat(excluded.err()).isEqualTo("comention: focus: no mention of 'russia' counts (exclude)\n");

        CommandLine.Result unknown = SmallJob.run(job, "--set", "exclude=[russia/Kremlin]");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("comention: --set exclude, line 1: exclude: there is no alias 'Kremlin' of 'russia' in the"
                        + " gazetteers\n");
    }
}
