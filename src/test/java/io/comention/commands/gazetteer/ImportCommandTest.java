package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aTableBecomesAList() {
        String csv = Corpora.write(folder.resolve("l.csv"), "id,name,type,alias\nnorway,Norway,country,no\n")
                .toString();

        CommandLine.Result result = CommandLine.run("gazetteer", "import", "--from", "csv", csv);

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("# Imported from " + csv + ".\n" + """
                name: csv
                entities:
                  - id: norway
                    name: Norway
                    type: country
                    aliases:
                      name:
                        - "no"
                """);
    }

    @Test
    void spacysPatternsBecomeAList() {
        String patterns = Corpora.write(
                        folder.resolve("p.jsonl"),
                        "{\"label\": \"ORG\", \"pattern\": \"Taliban\"}\n{\"label\": \"X\", \"pattern\": \"Y\"}\n")
                .toString();
        Path to = folder.resolve("list.yaml");

        CommandLine.Result result =
                CommandLine.run("gazetteer", "import", "--from", "spacy", patterns, "--to", to.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("wrote " + to + ": 1 entity, 1 alias\n");
        assertThat(result.err())
                .isEqualTo("skipped: " + patterns
                        + ", line 2: there is no type for the label 'X'; give one with --type\n");
        assertThat(CommandLine.run("gazetteer", "check", to.toString()).exitCode())
                .isZero();
    }

    @Test
    void aFileIsReplacedOnlyWhenAsked() throws IOException {
        String csv = Corpora.write(folder.resolve("l.csv"), "name,type\nNorway,country\n")
                .toString();
        Path to = Corpora.write(folder.resolve("mine.yaml"), "mine");

        CommandLine.Result refused =
                CommandLine.run("gazetteer", "import", "--from", "csv", csv, "--to", to.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("comention: " + to + ": is there already; give --force to replace it\n");
        assertThat(to).hasContent("mine");

        assertThat(CommandLine.run("gazetteer", "import", "--from", "csv", csv, "--to", to.toString(), "--force")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(to)).contains("id: norway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru,uk", "de,fr,es,pt,it", "zh,ja,ko", "ar,fa,ps,ur,hi"})
    void countryNamesOfAnyLanguageJoinTheWorldList(String languages) {
        Path to = folder.resolve("names.yaml");

        CommandLine.Result result = CommandLine.run(
                "gazetteer", "import", "--from", "cldr", "--language", languages, "--to", to.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("skipped: territories that are in none of the lists: ");
        CommandLine.Result check = CommandLine.run("gazetteer", "check", "world", to.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.exitCode()).isZero();
    }

    @Test
    void russiaHasItsNameInRussian() {
        assertThat(CommandLine.run("gazetteer", "import", "--from", "cldr", "--language", "ru")
                        .out())
                .startsWith("# Names of states and territories (ru) from CLDR ")
                .contains("""
                          - extends: russia
                            aliases:
                              name:
                                - Россия
                        """);
    }

    @Test
    void everyMemberOfTheUnitedNationsHasAName() {
        String skipped = CommandLine.run("gazetteer", "import", "--from", "cldr", "--language", "sw")
                .err();
        String codes = skipped.lines()
                .filter(line -> line.startsWith("skipped: territories"))
                .findFirst()
                .orElseThrow();
        for (String member : new String[] {
            "AF", "BA", "CD", "CG", "CI", "CV", "CZ", "GB", "KN", "KP", "KR", "LA", "MK", "MM", "PS", "RU", "ST", "SY",
            "SZ", "TL", "TR", "TT", "TW", "US", "VA", "VC", "VN", "XK"
        }) {
            assertThat(codes).doesNotContain(" " + member + " ");
        }
    }

    @Test
    void wrongUsageIsSaid() {
        CommandLine.Result unknown = CommandLine.run("gazetteer", "import", "--from", "cldr", "--language", "xx");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("comention: --language: CLDR has no 'xx'")
                .hasLineCount(1);

        assertThat(CommandLine.run("gazetteer", "import", "--from", "cldr").err())
                .isEqualTo("comention: --language: expected with --from cldr, and only there\n");
        assertThat(CommandLine.run("gazetteer", "import", "--from", "csv").err())
                .isEqualTo("comention: expected the FILE to import, or -\n");
        assertThat(CommandLine.run("gazetteer", "import", "--from", "xml", "x").exitCode())
                .isEqualTo(2);
    }
}
