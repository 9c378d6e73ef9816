package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.commands.TextFiles;
import io.comention.testing.CommandLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aListBecomesATable() {
        CommandLine.Result result = CommandLine.run("gazetteer", "export", "--to", "csv", SmallList.in(folder));

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                id,name,type,wikidata,part_of,kind,alias,case
                jersey,Jersey,territory,Q785,,name,Jersey,
                jordan,Jordan,country,Q810,,name,Jordan,
                jordan,Jordan,country,Q810,,demonym,Jordanian,
                jordan,Jordan,country,Q810,,metonym,Royal Hashemite Court,
                us,United States,country,Q30,,name,US,
                """);
        assertThat(result.err())
                .isEqualTo(
                        "left out: a table has no place for needs, unless and not (1 alias), examples (2) and phrases"
                                + " to ignore (1)\n");
    }

    @Test
    void theWorldListComesBack() {
        Path csv = folder.resolve("world.csv");
        Path yaml = folder.resolve("world.yaml");

        assertThat(CommandLine.run("gazetteer", "export", "--to", "csv", "--output", csv.toString())
                        .exitCode())
                .isZero();
        CommandLine.Result back =
                CommandLine.run("gazetteer", "import", "--from", "csv", csv.toString(), "--to", yaml.toString());

        assertThat(back.err()).isEmpty();
        assertThat(back.exitCode()).isZero();
        CommandLine.Result again = CommandLine.run("gazetteer", "export", "--to", "csv", yaml.toString());
        assertThat(again.out()).isEqualTo(TextFiles.read(csv.toString()));
    }

    @Test
    void aFileIsReplacedOnlyWhenAsked() {
        String list = SmallList.in(folder);

        CommandLine.Result result = CommandLine.run("gazetteer", "export", "--to", "csv", list, "--output", list);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(list + ": is there already; give --force to replace it");
    }
}
