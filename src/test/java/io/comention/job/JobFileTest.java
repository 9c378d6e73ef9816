package io.comention.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.job.Job.NameOptions;
import io.comention.job.Job.PairOptions;
import io.comention.job.Job.StoryOptions;
import io.comention.job.Job.TermOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFileTest {
    private static final String CORPUS = "corpus: [{path: a.jsonl, format: jsonl}]\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsNotGivenHasItsDefault() {
        assertThat(read(CORPUS))
                .isEqualTo(new Job(
                        "my job",
                        null,
                        List.of(new CorpusEntry("a.jsonl", Format.JSONL, null, null, null, List.of(), null, Map.of())),
                        "en",
                        Set.of(),
                        List.of("world"),
                        List.of(),
                        Set.of(AliasKind.NAME, AliasKind.DEMONYM, AliasKind.METONYM),
                        Choices.NONE,
                        List.of(),
                        20,
                        List.of(Unit.ARTICLE, Unit.STORY, Unit.SENTENCE),
                        List.of(Granularity.DAY, Granularity.MONTH, Granularity.YEAR),
                        ZoneId.of("UTC"),
                        DateFallback.NONE,
                        null,
                        null,
                        0.05,
                        false,
                        Limits.DEFAULT,
                        true,
                        new StoryOptions(true, 0.8, 7),
                        new TermOptions(2, 20, 1000, 50, 20, 1000, 1),
                        new PairOptions(1, 100, 5, 5, 20),
                        new NameOptions(true, 3, 1000),
                        new EvidenceOptions(true, 3, 500),
                        new TopicOptions(0, 20, 50, 10_000, 1),
                        "out/my-job"));
    }

    @Test
    void everyKeyIsRead() {
        Job job = read("""
                name: russia-taliban
                corpus:
                  - path: data/*.jsonl.gz
                    format: jsonl
                    name: sample
                    path_pattern: (?<date>[0-9]{8})
                    encoding: latin1
                    date_format: [day_first, dd.MM.yy]
                    language: ger
                    fields: {date: [meta.published, published], text: body, source: {value: Agency}}
                  - {path: more, format: text, name: more}
                language: fr
                languages: [fr, en]
                gazetteers: [world, mine.yaml]
                models:
                  - {path: a.bin, type: person}
                  - {path: 's3a://b/c.bin', type: place, language: de, sha256: SHA}
                alias_kinds: [name]
                exclude: [iran, russia/Kremlin]
                roll_up: [european-union]
                merge: {koreas: [north-korea, south-korea], russia: [belarus]}
                focus: [[taliban, russia]]
                focus_sources: 5
                units: [paragraph, sentence]
                granularities: [week, quarter]
                timezone: Europe/Moscow
                date_fallback: captured_at
                from: 1996-01-01
                to: 2026-01-01
                max_reject_share: 0.5
                keep_truncated: true
                limits:
                  {record_bytes: 1M, unpacked_bytes: 3G, unpacked_ratio: 4, nesting: 5, article_characters: 6,
                   word_characters: 7}
                keep_text: false
                stories: {similarity: 0.9, within_days: 0}
                terms: {min_articles: 3, per_article: 4, per_period: 5, movers: 11, per_pair: 12, series: 0,
                  ngrams: 3}
                pairs: {min_units: 6, max_entities: 7, min_tested: 10, min_ranked: 11, with_terms: 0}
                names: {enabled: false, min_articles: 8, most: 9, pos: true, pos_model: p.bin}
                evidence: {enabled: false, per_period: 10, max_characters: 600}
                topics: {number: 8, terms: 9, iterations: 10, vocabulary: 1000, seed: 7}
                output: results
                """.replace("SHA", "0A".repeat(32)));
        CorpusEntry sample = new CorpusEntry(
                "data/*.jsonl.gz",
                Format.JSONL,
                "sample",
                "(?<date>[0-9]{8})",
                "ISO-8859-1",
                List.of("day_first", "dd.MM.yy"),
                "de",
                Map.of(
                        ArticleField.DATE, FieldSource.field("meta.published", "published"),
                        ArticleField.TEXT, FieldSource.field("body"),
                        ArticleField.SOURCE, FieldSource.constant("Agency")));
        assertThat(job)
                .isEqualTo(new Job(
                        "russia-taliban",
                        null,
                        List.of(
                                sample,
                                new CorpusEntry("more", Format.TEXT, "more", null, null, List.of(), null, Map.of())),
                        "fr",
                        Set.of("en", "fr"),
                        List.of("world", "mine.yaml"),
                        List.of(
                                new ModelEntry(reference("a.bin"), "person", null, null),
                                new ModelEntry(reference("s3a://b/c.bin"), "place", "de", "0a".repeat(32))),
                        Set.of(AliasKind.NAME),
                        new Choices(
                                references("iran", "russia/Kremlin"),
                                false,
                                references("european-union"),
                                List.of(
                                        new Choices.Merge(
                                                reference("koreas"), references("north-korea", "south-korea")),
                                        new Choices.Merge(reference("russia"), references("belarus")))),
                        List.of(new EntityPair("russia", "taliban")),
                        5,
                        List.of(Unit.PARAGRAPH, Unit.SENTENCE),
                        List.of(Granularity.WEEK, Granularity.QUARTER),
                        ZoneId.of("Europe/Moscow"),
                        DateFallback.CAPTURED_AT,
                        LocalDate.of(1996, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        0.5,
                        true,
                        new Limits(1 << 20, 3L << 30, 4, 5, 6, 7),
                        false,
                        new StoryOptions(true, 0.9, 0),
                        new TermOptions(3, 4, 5, 11, 12, 0, 3),
                        new PairOptions(6, 7, 10, 11, 0),
                        new NameOptions(false, 8, 9, true, reference("p.bin")),
                        new EvidenceOptions(false, 10, 600),
                        new TopicOptions(8, 9, 10, 1000, 7),
                        "results"));
    }

    private static Reference reference(String text) {
        return new Reference(text, "anywhere");
    }

    private static List<Reference> references(String... texts) {
        return Stream.of(texts).map(JobFileTest::reference).toList();
    }

    @Test
    void partsMayCountForWhateverTheyAreAPartOf() {
        assertThat(read(CORPUS + "roll_up: all\n").choices())
                .isEqualTo(new Choices(List.of(), true, List.of(), List.of()));
        assertThat(read(CORPUS + "roll_up: [all]\n").choices().rollUpAll()).isFalse();
        assertThat(read(CORPUS + "roll_up: []\n").choices().rollsUp()).isFalse();
    }

    @Test
    void aFieldThatIsNotMappedIsReadUnderItsOwnName() {
        CorpusEntry entry = read(CORPUS).corpus().get(0);
        assertThat(entry.source(ArticleField.TITLE)).isEqualTo(FieldSource.field("title"));
    }

    @Test
    void anEntryMayHaveALanguageOfItsOwnOrOneToBeDetected() {
        Job job = read("""
                corpus:
                  - {path: a, format: csv, name: a}
                  - {path: b, format: csv, name: b, language: detect}
                  - {path: c, format: csv, name: c, language: ger}
                language: fra
                languages: [eng, de]
                """);
        assertThat(job.corpus()).map(job::language).containsExactly("fr", "detect", "de");
        assertThat(job.languages()).containsExactly("de", "en");
        assertThat(job.detectsLanguages()).isTrue();
        assertThat(read(CORPUS + "language: detect\n").detectsLanguages()).isTrue();
        assertThat(read(CORPUS + "language: de\n").detectsLanguages()).isFalse();
    }

    @Test
    void withoutStoriesTheirUnitIsNone() {
        assertThat(read(CORPUS + "stories: {enabled: false}\n").units()).containsExactly(Unit.ARTICLE, Unit.SENTENCE);
        assertThatThrownBy(() -> read(CORPUS + "stories: {enabled: false}\nunits: [article, story]\n"))
                .hasMessageEndingWith(
                        "line 3: units: the unit story needs stories, which 'stories.enabled: false' turns off");
    }

    @Test
    void aMissingFileIsSaid() {
        Path file = folder.resolve("none.yaml");
        assertThatThrownBy(() -> JobFile.read(file, List.of()))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessage(file + ": there is no such job file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limits: {record_bytes: 2T} | , line 2: limits.record_bytes: expected a number of bytes from 1 to 1073741824, such as 16M, found '2T'",
                "limits: {nesting: 0} | , line 2: limits.nesting: expected a whole number from 1 to 10000, found '0'",
                "granularity: [day] | , line 2: granularity: unknown key; did you mean 'granularities'?",
                "timezon: UTC | , line 2: timezon: unknown key; did you mean 'timezone'?",
                "zebra: red | , line 2: zebra: unknown key",
                "terms: {per_artcle: 1} | , line 2: terms.per_artcle: unknown key; did you mean 'per_article'?"
                        + " (known: min_articles, per_article, per_period, movers, per_pair, series, ngrams)",
                "terms: 3 | , line 2: terms: expected keys with values, found '3'",
                "terms: {per_article: many}"
                        + " | , line 2: terms.per_article: expected a whole number from 1 to 10000, found 'many'",
                "pairs: {max_entities: 1}"
                        + " | , line 2: pairs.max_entities: expected a whole number from 2 to 10000, found '1'",
                "max_reject_share: 5 % | , line 2: max_reject_share: expected a number from 0 to 1, found '5 %'",
                "max_reject_share: 1.5 | , line 2: max_reject_share: expected a number from 0 to 1, found '1.5'",
                "max_reject_share: NaN | , line 2: max_reject_share: expected a number from 0 to 1, found 'NaN'",
                "evidence: {per_period: 0}"
                        + " | , line 2: evidence.per_period: expected a whole number from 1 to 100, found '0'",
                "evidence: {max_characters: 39}"
                        + " | , line 2: evidence.max_characters: expected a whole number from 40 to 100000, found '39'",
                "topics: {number: 1}"
                        + " | , line 2: topics.number: expected 0, for none, or a whole number from 2 to 500, found '1'",
                "topics: {vocabulary: 9}"
                        + " | , line 2: topics.vocabulary: expected a whole number from 10 to 100000, found '9'",
                "keep_text: yes | , line 2: keep_text: expected true or false, found 'yes'",
                "name: [a] | , line 2: name: expected a text, found a list",
                "name: {a: b} | , line 2: name: expected a text, found keys with values",
                "name: | , line 2: name: expected a text, found nothing",
                "units: article | , line 2: units: expected a list such as [a, b], found 'article'",
                "units: [] | , line 2: units: the list is empty",
                "units: [article, article] | , line 2: units: stands twice in the list",
                "units: [sentnce] | , line 2: units: expected one of article, story, paragraph, sentence, found 'sentnce';"
                        + " did you mean 'sentence'?",
                "alias_kinds: [] | , line 2: alias_kinds: the list is empty",
                "language: English | , line 2: language: expected a language such as en, or detect, found 'English'",
                "language: detekt | , line 2: language: expected a language such as en, or detect, found 'detekt'",
                "languages: [detect] | , line 2: languages: expected a language such as en, found 'detect'",
                "languages: [en, DE] | , line 2: languages: expected a language such as en, found 'DE'",
                "timezone: Moscow"
                        + " | , line 2: timezone: expected a time zone such as UTC or Europe/Moscow, found 'Moscow'",
                "from: 2001-13-01 | , line 2: from: expected a day such as 2001-09-11, found '2001-13-01'",
                "to: 2001-02-29 | , line 2: to: expected a day such as 2001-09-11, found '2001-02-29'",
                "from: 2001 | , line 2: from: expected a day such as 2001-09-11, found '2001'",
                "focus: [[russia]]"
                        + " | , line 2: focus: expected pairs of two different entities, such as [[russia, taliban]]",
                "focus: [[russia, russia]]"
                        + " | , line 2: focus: expected pairs of two different entities, such as [[russia, taliban]]",
                "focus: [[russia, taliban], [taliban, russia]] | , line 2: focus: stands twice in the list",
                "focus_sources: all"
                        + " | , line 2: focus_sources: expected a whole number from 0 to 1000, found 'all'",
                "exclude: iran | , line 2: exclude: expected a list such as [a, b], found 'iran'",
                "exclude: [iran, iran] | , line 2: exclude: stands twice in the list",
                "roll_up: russia | , line 2: roll_up: expected all, or a list of entities such as [russia], found 'russia'",
                "merge: [a, b] | , line 2: merge: expected keys with values, found a list",
                "merge: {a: []} | , line 2: merge.a: the list is empty",
                "merge: {a: b} | , line 2: merge.a: expected a list such as [a, b], found 'b'",
                "merge: {a: [c], b: [c]}"
                        + " | , line 2: merge.b: 'c' is merged twice; it can count for one entity only",
                "merge: {a: [b], c: [a]} | , line 2: merge.a: 'a' is merged itself; what others count for cannot count"
                        + " for another",
                "merge: {a: [a, b]} | , line 2: merge.a: 'a' is merged itself; what others count for cannot count for"
                        + " another, and need not stand in its own list",
                "corpus: [] | , line 2: the key 'corpus' stands twice (first in line 1)",
                "units: &a [article] | , line 2: anchors and aliases (& and *) are not read",
                "name: *a | , line 2: anchors and aliases (& and *) are not read",
            })
    void whatIsWrongIsSaidWithItsLineAndKey(String line, String message) {
        assertError(CORPUS + line + "\n", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: x | , line 1: the key 'corpus' is missing",
                "corpus: [] | , line 1: corpus: the corpus is empty: name at least one path",
                "corpus: a.jsonl | , line 1: corpus: expected a list such as [a, b], found 'a.jsonl'",
                "corpus: [{format: jsonl}] | , line 1: corpus: the key 'path' is missing",
                "corpus: [{path: a}] | , line 1: corpus: the key 'format' is missing",
                "corpus: [{path: a, format: json}] | , line 1: corpus.format: expected one of jsonl, csv, tsv, parquet, text, html, warc,"
                        + " found 'json'; did you mean 'jsonl'?",
                "corpus: [{path: a, format: csv, language: German}] | , line 1: corpus.language: expected a language such as en, or detect, found 'German'",
                "corpus: [{path: a, format: csv, encoding: latin-one}] | , line 1: corpus.encoding: expected an encoding such as utf-8, utf-16, latin1 or windows-1252, found 'latin-one'",
                "corpus: [{path: a, format: csv, date_format: day_frst}] | , line 1: corpus.date_format: unknown date format 'day_frst'; did you mean 'day_first'? (known: known, epoch_seconds, epoch_milliseconds, day_first, month_first, or a pattern such as dd.MM.uuuu HH:mm)",
                "corpus: [{path: a, format: csv, date_format: DD.MM.YYYY}] | , line 1: corpus.date_format: in a date pattern Y is the week's year and D the day of the year: write uuuu and dd",
                "corpus: [{path: a, format: csv, fields: {date: []}}] | , line 1: corpus.fields.date: the list is empty",
                "corpus: [{path: a, format: csv, fields: {date: meta..date}}] | , line 1: corpus.fields.date: expected a field such as date or meta.date, found 'meta..date'",
                "corpus: [{path: a, format: csv, fields: {headline: title}}] | , line 1: corpus.fields.headline: unknown key"
                        + " (known: id, date, title, text, source, url, language)",
                "corpus: [{path: a, format: csv, fields: {source: {valeu: b}}}]"
                        + " | , line 1: corpus.fields.source.valeu: unknown key; did you mean 'value'? (known: value)",
                "corpus: [{path: a, format: csv, path_pattern: '('}]"
                        + " | , line 1: corpus.path_pattern: not a regular expression: Unclosed group",
                "corpus: [{path: a, format: csv}, {path: b, format: csv}] | , line 1: corpus: with several entries each needs"
                        + " a 'name', which then prefixes its article ids",
                "corpus: [{path: a, format: csv, name: x}, {path: b, format: csv, name: x}]"
                        + " | , line 1: corpus: the name 'x' is taken by another entry",
                "- a | , line 1: expected keys with values, found a list",
            })
    void whatIsWrongWithTheCorpusIsSaid(String line, String message) {
        assertError(line + "\n", message);
    }

    @Test
    void anEmptyFileIsSaid() {
        assertError("", ": the file is empty");
    }

    @Test
    void aSecondDocumentIsSaid() {
        assertThatThrownBy(() -> read(CORPUS + "---\nname: x\n"))
                .isInstanceOf(UserException.class)
                .hasMessageEndingWith(": a second document is not read");
    }

    @Test
    void brokenYamlIsSaidWithItsLine() {
        Path file = write(CORPUS + "name: 'x\n");
        assertThatThrownBy(() -> JobFile.read(file, List.of()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(file + ", line ")
                .hasMessageContaining(": not valid YAML: ");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsSaid() {
        assertError(
                CORPUS + "from: 2001-01-01\nto: 2001-01-01\n",
                ", line 3: to: must be after 'from', 2001-01-01: the range is half-open");
    }

    @Test
    void aSettingGoesOverWhatTheFileSays() {
        Job job = read(
                CORPUS + "name: x\nterms: {per_article: 5}\n", "name=y=z", "terms.per_article=7", "keep_text=false");
        assertThat(job.name()).isEqualTo("y=z");
        assertThat(job.terms()).isEqualTo(new TermOptions(2, 7, 1000, 50, 20, 1000, 1));
        assertThat(job.keepText()).isFalse();
    }

    @Test
    void aSettingMayBeAListOrStandInOne() {
        Job job = read(
                CORPUS,
                "units=[paragraph]",
                "focus=[[russia, taliban]]",
                "corpus.0.path=b.csv",
                "corpus.0.format=csv",
                "corpus.0.fields.date=day",
                "pairs.min_units=3");
        assertThat(job.units()).containsExactly(Unit.PARAGRAPH);
        assertThat(job.focus()).containsExactly(new EntityPair("russia", "taliban"));
        assertThat(job.corpus())
                .containsExactly(new CorpusEntry(
                        "b.csv",
                        Format.CSV,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        Map.of(ArticleField.DATE, FieldSource.field("day"))));
        assertThat(job.pairs()).isEqualTo(new PairOptions(3, 100, 5, 5, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keep_text | --set keep_text: expected key=value",
                "=x | --set =x: expected key=value",
                "corpus.1.path=b | --set corpus.1.path: '1' is no place in a list of 1 (from 0)",
                "corpus.first.path=b | --set corpus.first.path: 'first' is no place in a list of 1 (from 0)",
                "keep_text=maybe | --set keep_text, line 1: keep_text: expected true or false, found 'maybe'",
                "terms.per_article=0 | --set terms.per_article, line 1: terms.per_article:"
                        + " expected a whole number from 1 to 10000, found '0'",
                "zebra=red | --set zebra, line 1: zebra: unknown key",
                "name= | --set name, line 1: name: expected a text, found nothing",
            })
    void aWrongSettingIsSaid(String setting, String message) {
        assertThatThrownBy(() -> read(CORPUS, setting))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    @Test
    void aDescribedJobIsTheJobAgain() throws IOException {
        Job job = read(CORPUS + "focus: [[russia, taliban]]\nfrom: 1996-01-01\n"
                + "exclude: [iran, russia/Kremlin]\nroll_up: all\nmerge: {koreas: [north-korea, south-korea]}\n");
        Map<String, Object> described = JobFile.describe(job);
        described.values().removeIf(Objects::isNull);
        described.put("corpus", List.of(Map.of("path", "a.jsonl", "format", "jsonl")));
        assertThat(read(new ObjectMapper().writeValueAsString(described))).isEqualTo(job);
    }

    private Job read(String content, String... settings) {
        return JobFile.read(write(content), List.of(settings));
    }

    private void assertError(String content, String message) {
        Path file = write(content);
        assertThatThrownBy(() -> JobFile.read(file, List.of()))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(2))
                .hasMessage(file + message);
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("my job.yaml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theJobsThatComeWithItAreJobs() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.list(Path.of("jobs"))) {
            List<Path> jobs =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(jobs).hasSizeGreaterThan(1).allSatisfy(file -> assertThat(
                            JobFile.read(file, List.of()).output())
                    .isEqualTo("out/" + file.getFileName().toString().replace(".yaml", "")));
        }
    }
}
