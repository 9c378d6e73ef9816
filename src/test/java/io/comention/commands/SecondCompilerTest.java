package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.Test;

class SecondCompilerTest {
    private static final String EXCLUDED = "Exclude:true";

    private static String directives() throws JMException {
        return SecondCompiler.ask("compilerDirectivesPrint").replace(" ", "");
    }

    @Test
    void onlyASmallCorpusDoesWithoutIt() throws JMException {
        SecondCompiler.ask("compilerDirectivesClear");
        try {
            SecondCompiler.spareFor(200 << 20);
            assertThat(directives()).doesNotContain(EXCLUDED);

            SecondCompiler.spareFor(3 << 20);
            assertThat(directives()).containsOnlyOnce(EXCLUDED);
        } finally {
            SecondCompiler.ask("compilerDirectivesClear");
        }
    }
}
