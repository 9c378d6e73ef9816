package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A corpus in eight languages that its records do not name, with headlines too short to tell. */
@ExtendWith(SparkExtension.class)
class RunLanguagesTest {
    private static final Map<String, String> TEXTS = Map.of(
            "ar",
                    "أعلنت وزارة الخارجية يوم الخميس أن روسيا اعترفت بحكومة حركة طالبان في أفغانستان وقبلت أوراق سفيرها. ",
            "de", "Das Außenministerium teilte am Donnerstag mit, dass Russland die Regierung anerkannt hat. ",
            "en", "The foreign ministry said on Thursday that Russia had recognised the government of the Taliban. ",
            "fa", "وزارت امور خارجه روز پنجشنبه اعلام کرد که روسیه دولت طالبان در افغانستان را به رسمیت شناخته است. ",
            "fr", "Le ministère des Affaires étrangères a annoncé jeudi que la Russie avait reconnu le gouvernement. ",
            "ps",
                    "د بهرنیو چارو وزارت د پنجشنبې په ورځ وویل چې روسیې په افغانستان کې د طالبانو حکومت په رسمیت پېژندلی دی. ",
            "ru", "Министерство иностранных дел сообщило в четверг, что Россия признала правительство Афганистана. ",
            "zh", "俄罗斯外交部星期四宣布，俄罗斯已经承认塔利班政府，并且接受了新任大使递交的国书。");

    private static final String JOB = """
            corpus:
              - {path: 'FOLDER/in/world*.jsonl', format: jsonl, name: world, language: detect}
              - {path: 'FOLDER/in/bonn.jsonl', format: jsonl, name: bonn}
              - {path: 'FOLDER/in/heads.jsonl', format: jsonl, name: heads, language: detect}
              - {path: 'FOLDER/in/lyon.jsonl', format: jsonl, name: lyon, language: fr}
            language: de
            gazetteers: ['FOLDER/list.yaml']
            units: [article]
            granularities: [month]
            terms: {min_articles: 1}
            output: 'FOLDER/out'
            """;

    @TempDir
    private Path folder;

    private String job;

    @BeforeEach
    void writeCorpus() {
        job = SmallJob.in(folder, JOB);
        List<String> world = new ArrayList<>();
        TEXTS.forEach((language, text) -> world.add(record(language, text.repeat(6))));
        world.add(record("en2", TEXTS.get("en").repeat(7)));
        world.add(record("short", "Россия и Талибан"));
        world.add(Corpora.json("id", "said", "date", "2001-03-01", "text", "Россия", "language", "Russian"));
        Corpora.lines(folder.resolve("in/world1.jsonl"), world.subList(0, 4));
        Corpora.lines(folder.resolve("in/world2.jsonl"), world.subList(4, world.size()));
        Corpora.lines(
                folder.resolve("in/bonn.jsonl"),
                List.of(record("1", TEXTS.get("en").repeat(5))));
        Corpora.lines(folder.resolve("in/heads.jsonl"), List.of(record("1", TEXTS.get("ru"))));
        Corpora.lines(folder.resolve("in/lyon.jsonl"), List.of(record("1", TEXTS.get("ru"))));
    }

    private static final List<String> EACH = List.of(
            "bonn:1 | de",
            "heads:1 | ru",
            "lyon:1 | fr",
            "world:ar | ar",
            "world:de | de",
            "world:en | en",
            "world:en2 | en",
            "world:fa | fa",
            "world:fr | fr",
            "world:ps | ps",
            "world:ru | ru",
            "world:said | ru",
            "world:short | en",
            "world:zh | zh");

    private static String record(String id, String text) {
        return Corpora.json("id", id, "date", "2001-03-01", "text", text);
    }

    private List<String> languages() {
        return TableRows.of(SmallJob.table(folder, "articles"), "article_id", "language");
    }

    @Test
    void eachArticleHasTheLanguageOfItsFieldItsEntryTheJobOrItsText() {
        CommandLine.Result result = CommandLine.run("run", job);

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(languages()).containsExactlyElementsOf(EACH);
        assertThat(result.out())
                .contains("no list has the stop words of language 'ar', so its function words are terms (1 article)")
                .contains("language 'fa'", "language 'ps'", "language 'zh'")
                .doesNotContain("language 'ru'");
    }

    @Test
    void aShortTextInAnUnwantedLanguageIsAChosenReject() {
        assertThat(SmallJob.run(job, "--set", "languages=[de, ru]").exitCode()).isZero();

        assertThat(languages())
                .containsExactly("bonn:1 | de", "heads:1 | ru", "world:de | de", "world:ru | ru", "world:said | ru");
        assertThat(TableRows.of(SmallJob.table(folder, "rejects"), "reason", "chosen", "detail", "excerpt"))
                .containsExactly(
                        "language | true | the language is ar | null",
                        "language | true | the language is en | null",
                        "language | true | the language is en | null",
                        "language | true | the language is en | null", // the short one
                        "language | true | the language is fa | null",
                        "language | true | the language is fr | null",
                        "language | true | the language is fr | null", // of Lyon
                        "language | true | the language is ps | null",
                        "language | true | the language is zh | null");
        assertThat(TableRows.of(SmallJob.table(folder, "inputs"), "sum(records)", "sum(articles)", "sum(rejects)"))
                .containsExactly("14 | 5 | 9");
    }

    @Test
    void moreTasksGiveTheSame(SparkSession spark) {
        Map<String, String> settings = Map.of(
                "spark.sql.shuffle.partitions", "4",
                "spark.sql.files.maxPartitionBytes", "1k",
                "spark.sql.adaptive.coalescePartitions.enabled", "false");
        settings.forEach(spark.conf()::set);
        try {
            assertThat(SmallJob.run(job).exitCode()).isZero();
        } finally {
            settings.keySet().forEach(spark.conf()::unset);
        }
        assertThat(languages()).containsExactlyElementsOf(EACH);
    }

    @Test
    void anotherLanguageOfAnEntryIsReadAnew() {
        SmallJob.run(job);
        assertThat(SmallJob.run(job, "--set", "corpus.1.language=detect").exitCode())
                .isZero();

        assertThat(languages()).contains("bonn:1 | en");
    }
}
