package io.comention.testing;

import io.comention.annotations.Field;
import io.comention.annotations.Mention;
import io.comention.annotations.Mentions;
import io.comention.entities.Alias;
import io.comention.entities.CountedEntities;
import io.comention.entities.Entity;
import io.comention.entities.EntityType;
import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.job.AliasKind;
import io.comention.job.Choices;
import io.comention.tables.StageTables;
import io.comention.text.Signature;
import io.comention.text.TermCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * An annotated article, as tests say it: a row of table {@code annotations}. Entities are the letters a to z; p is a part
 * of w, w of v.
 */
public final class Annotated {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final String id;
    private final String day;
    private final String precision;
    private final String source;
    private final int sentences;
    private final int paragraphs;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final List<Integer> occurrences = new ArrayList<>();

    private Annotated(String id, String day, String precision, String source, int sentences, int paragraphs) {
        this.id = id;
        this.day = day;
        this.precision = precision;
        this.source = source;
        this.sentences = sentences;
        this.paragraphs = paragraphs;
    }

    /** An article of a day with so many counted sentences in so many paragraphs. */
    public static Annotated article(String id, String day, String source, int sentences, int paragraphs) {
        return new Annotated(id, day, "day", source, sentences, paragraphs);
    }

    /** The same article with its date known to the month or year only. */
    public Annotated knownTo(String otherPrecision) {
        Annotated other = new Annotated(id, day, otherPrecision, source, sentences, paragraphs);
        other.mentions.addAll(mentions);
        other.terms.addAll(terms);
        other.occurrences.addAll(occurrences);
        return other;
    }

    /** Adds mentions by name, one for each entity, in a sentence of a paragraph. */
    public Annotated names(int sentence, int paragraph, String... entities) {
        for (String entity : entities) {
            mention(entity, "name", "text", sentence, paragraph, false);
        }
        return this;
    }

    /** Adds any mention. */
    public Annotated mention(String entity, String kind, String field, int sentence, int paragraph, boolean repeated) {
        mentions.add(new Mention(
                entity,
                LETTERS.indexOf(entity),
                AliasKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                entity,
                Field.valueOf(field.toUpperCase(Locale.ROOT)),
                sentence,
                paragraph,
                0,
                1,
                repeated,
                0,
                1));
        return this;
    }

    /** Adds a term. */
    public Annotated term(String term, int times) {
        terms.add(term);
        occurrences.add(times);
        return this;
    }

    private Row row() {
        return RowFactory.create(
                id,
                LocalDate.parse(day),
                precision,
                source,
                "en",
                sentences,
                10 * sentences,
                sentences,
                paragraphs,
                Mentions.pack(mentions),
                new Row[0],
                new Row[0],
                TermCounts.of(terms, occurrences).pack(),
                Signature.NONE.pack());
    }

    /** For whom mentions count by a job's choices. */
    public static CountedEntities counted(Choices choices) {
        return CountedEntities.of(letters(), new Matcher(letters()), choices);
    }

    /** The list of the letters, each of which is its own name. */
    public static Gazetteer letters() {
        return new Gazetteer(LETTERS.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .map(id -> new Entity(
                        id,
                        id,
                        EntityType.COUNTRY,
                        null,
                        id.equals("p") ? "w" : id.equals("w") ? "v" : null,
                        List.of(new Alias(id, AliasKind.NAME, "nowhere"))))
                .toList());
    }

    /** A table {@code story_members} without members. */
    public static Dataset<Row> alone() {
        return members();
    }

    /** Table {@code story_members}: of each story the day of its head, its head, its other articles. */
    @SafeVarargs
    public static Dataset<Row> members(List<String>... stories) {
        List<Row> rows = new ArrayList<>();
        for (List<String> story : stories) {
            for (String article : story.subList(1, story.size())) {
                rows.add(RowFactory.create(
                        article, story.get(1), article.equals(story.get(1)), LocalDate.parse(story.get(0)), "day"));
            }
        }
        return SparkExtension.spark().createDataFrame(rows, StageTables.STORY_MEMBERS.schema());
    }

    /** The table of articles, in several partitions. */
    public static Dataset<Row> table(Annotated... articles) {
        List<Row> rows = new ArrayList<>();
        for (Annotated article : articles) {
            rows.add(article.row());
        }
        return SparkExtension.spark()
                .createDataFrame(rows, StageTables.ANNOTATIONS.schema())
                .repartition(2);
    }
}
