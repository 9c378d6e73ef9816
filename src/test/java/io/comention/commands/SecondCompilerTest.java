package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondCompilerTest {
    private static final String EXCLUDED = "Exclude:true";

    @TempDir
    private Path folder;

    private static String directives() throws JMException {
        return SecondCompiler.ask("compilerDirectivesPrint").replace(" ", "");
    }

    @Test
    void onlyASmallCorpusDoesWithoutIt() throws Exception {
        SecondCompiler.ask("compilerDirectivesClear");
        try {
            SecondCompiler.spareFor(200 << 20);
            assertThat(directives()).doesNotContain(EXCLUDED);

            SecondCompiler.spareFor(3 << 20);
            assertThat(directives()).containsOnlyOnce(EXCLUDED);

            SecondCompiler.ask("compilerDirectivesClear");
            Path spaced = Files.createDirectory(folder.resolve("a folder"));
            SecondCompiler.spare(spaced);
            assertThat(directives()).containsOnlyOnce(EXCLUDED);
            assertThat(spaced).isEmptyDirectory();
        } finally {
            SecondCompiler.ask("compilerDirectivesClear");
        }
    }
}
