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
    void onlyASmallCorpusDoesWithoutItAndOnlyUntilItsRunEnds() throws JMException {
        try (SecondCompiler large = new SecondCompiler(200 << 20)) {
            assertThat(large).isNotNull();
            assertThat(directives()).doesNotContain(EXCLUDED);
        }
        try (SecondCompiler small = new SecondCompiler(3 << 20)) {
            assertThat(small).isNotNull();
            assertThat(directives()).containsOnlyOnce(EXCLUDED);
        }
        assertThat(directives()).doesNotContain(EXCLUDED);
    }

    @Test
    void whatJavaIsToldIsFoundInAnyFolderAndDoesNotStay() throws Exception {
        Path spaced = Files.createDirectory(folder.resolve("a folder"));
        try (SecondCompiler small = new SecondCompiler(1, spaced)) {
            assertThat(small).isNotNull();
            assertThat(directives()).containsOnlyOnce(EXCLUDED);
            assertThat(spaced).isEmptyDirectory();
        }
        try (SecondCompiler nowhere = new SecondCompiler(1, folder.resolve("none"))) {
            assertThat(nowhere).isNotNull();
            assertThat(directives()).doesNotContain(EXCLUDED);
        }
        assertThat(directives()).doesNotContain(EXCLUDED);
    }
}
