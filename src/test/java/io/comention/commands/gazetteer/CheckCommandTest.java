package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private String list(String yaml) {
        return Corpora.write(folder.resolve("list.yaml"), yaml).toString();
    }

    @Test
    void aGoodListPasses() {
        String small = SmallList.in(folder);

        CommandLine.Result result = CommandLine.run("gazetteer", "check", small);

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .isEqualTo("warning: " + small + ", line 25: 'US' of us is a common word where all is in"
                        + " capitals; give it case: mixed, or needs\n"
                        + "3 entities, 5 aliases, 2 examples, 1 warning\n");
    }

    @Test
    void examplesThatFailAreListed() {
        String list = list("""
                entities:
                  - id: jordan
                    name: Jordan
                    type: country
                    aliases:
                      name: [{alias: Jordan, unless: {before: [Michael]}}]
                      metonym: [Royal Court]
                    examples:
                      - "Michael [Jordan] waits."
                      - "Jordan waits."
                      - "[Amman] waits."
                      - "[Jordan] waits."
                      - "The [Royal Court|place] waits."
                """);

        CommandLine.Result result = CommandLine.run("gazetteer", "check", list);

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err()).isEqualTo("comention: 4 of 5 examples failed\n");
        assertThat(result.out()).isEqualTo("""
                failed: LIST, line 9: an example of jordan: expected "Michael [Jordan] waits.", found "Michael Jordan waits."; not jordan (name 'Jordan'): unless before 'michael'
                failed: LIST, line 10: an example of jordan: expected "Jordan waits.", found "[Jordan] waits."; found jordan (name 'Jordan')
                failed: LIST, line 11: an example of jordan: expected "[Amman] waits.", found "Amman waits."; no alias is written so
                failed: LIST, line 13: an example of jordan: expected "The [Royal Court|place] waits.", found "The [Royal Court|metonym] waits."; found jordan (metonym 'Royal Court')
                1 entity, 2 aliases, 5 examples, 0 warnings
                """.replace("LIST", list));
    }

    @Test
    void riskyAliasesAreWarnedOf() {
        String list = list("""
                ignore: [Gone Place]
                entities:
                  - id: a
                    name: A
                    type: place
                    aliases:
                      name:
                        - WHO
                        - peshmerga
                        - Gone Place
                        - Ab
                        - ab*
                        - {alias: IS, case: mixed}
                        - {alias: who, case: any, needs: {sentence: [health]}}
                        - {alias: Xy, case: exact}
                        - Норвегия
                        - 中国
                      demonym: [норвежский]
                """);

        CommandLine.Result result = CommandLine.run("gazetteer", "check", list);

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                warning: LIST, line 8: 'WHO' of a is a common word where all is in capitals; give it case: mixed, or needs
                warning: LIST, line 9: 'peshmerga' of a is a word in small letters, found however it is written; give it case: exact, or needs
                warning: LIST, line 10: 'Gone Place' of a is never found: it is among 'ignore'
                warning: LIST, line 12: 'ab*' of a is a short beginning: many words begin so; give it needs
                warning: short aliases may stand for others too (give them needs, or case: exact or mixed): 'Ab' of a (LIST, line 11)
                1 entity, 11 aliases, 0 examples, 5 warnings
                """.replace("LIST", list));
    }

    @Test
    void aListThatCannotBeReadIsWrongUsage() {
        CommandLine.Result schema = CommandLine.run("gazetteer", "check", list("entities:\n  - id: A\n"));
        assertThat(schema.exitCode()).isEqualTo(2);
        assertThat(schema.err())
                .contains("list.yaml, line 2: entities.id: expected a lower-case slug")
                .hasLineCount(1);

        CommandLine.Result collision = CommandLine.run("gazetteer", "check", list("""
                entities:
                  - {id: a, name: A, type: place, aliases: {name: X}}
                  - {id: b, name: B, type: place, aliases: {name: X}}
                """));
        assertThat(collision.exitCode()).isEqualTo(2);
        assertThat(collision.err()).contains("list.yaml, line 3: the alias 'X' of 'b' already stands for 'a'");
    }

    @Test
    void listsAreCheckedTogether() {
        String more = Corpora.write(folder.resolve("more.yaml"), """
                entities:
                  - {extends: jordan, aliases: {name: Иордания}, examples: ["[Иордания]"]}
                  - {id: petra, name: Petra, type: place, part_of: jordan, aliases: {name: Petra}}
                """).toString();

        assertThat(CommandLine.run("gazetteer", "check", more).exitCode()).isEqualTo(2);
        assertThat(CommandLine.run("gazetteer", "check", more, SmallList.in(folder))
                        .out())
                .endsWith("4 entities, 7 aliases, 3 examples, 1 warning\n");
    }

    @Test
    void theWorldListsExamplesHold() {
        CommandLine.Result result = CommandLine.run("gazetteer", "check", "world");

        assertThat(result.out().lines().filter(line -> line.startsWith("failed: ")))
                .isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
