package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ExplainArticleTest {
    @TempDir
    private Path folder;

    @Test
    void anArticleOfTheLastRunIsExplainedWithItsLists() {
        assertThat(SmallJob.run(SmallJob.in(folder)).exitCode()).isZero();

        CommandLine.Result result = explain("2");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                title 0-4 'Iran'
                  found iran (name 'Iran')
                0-6 'Russia'
                  found russia (name 'Russia')
                18-25 'Taliban'
                  found taliban (name 'Taliban')
                """);
    }

    @Test
    void anArticleThatIsNotThereIsSaid() {
        assertThat(SmallJob.run(SmallJob.in(folder)).exitCode()).isZero();

        CommandLine.Result result = explain("9");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("comention: there is no article '9' in the last run of '" + folder.resolve("out")
                        + "'; the ids are in the table articles\n");
    }

    @Test
    void aTextThatWasNotKeptIsSaid() {
        assertThat(SmallJob.run(SmallJob.in(folder, SmallJob.JOB + "keep_text: false\n"))
                        .exitCode())
                .isZero();

        CommandLine.Result result = explain("2");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("comention: the text of article '2' is not in '" + folder.resolve("out")
                        + "': the job says keep_text: false; give the text itself with --text or --file\n");
    }

    private CommandLine.Result explain(String article) {
        return CommandLine.run(
                "gazetteer",
                "explain",
                "--article",
                article,
                folder.resolve("out").toString());
    }
}
