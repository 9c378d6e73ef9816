package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.SharedCorpora;
import org.junit.jupiter.api.Test;

/** The list that comes with the program, on newswire in which people have marked what is named. */
class WorldOnGoldTest {
    @Test
    void countriesAreFoundByNameAndDemonym() {
        CommandLine.Result result = CommandLine.run(
                "gazetteer",
                "evaluate",
                "--gold",
                SharedCorpora.of("gold/aida-dev.jsonl").toString(),
                "--types",
                "country",
                "--alias-kinds",
                "name,demonym",
                "--ignore-name",
                "national .* team",
                "--mistakes",
                "0");

        assertThat(result.exitCode()).isZero();
        String all = result.out()
                .lines()
                .filter(line -> line.startsWith("all "))
                .findFirst()
                .orElseThrow();
        String[] cells = all.split(" +", -1);
        assertThat(Double.parseDouble(cells[cells.length - 1])).as(all).isGreaterThanOrEqualTo(0.95);
    }
}
