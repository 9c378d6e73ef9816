package io.comention.annotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Table {@code mentions}: what is sorted are articles by whom they name, not each mention by itself. */
final class MentionRows {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "published_date", "date_precision", "mentions"};

    /** An article's mentions of one entity; those of a table are sorted by the first three. */
    static final StructType OF_ENTITY = StructType.fromDDL(
            "entity_id STRING, published_date DATE, article_id STRING," + " date_precision STRING, mentions BINARY");

    private static final Comparator<Mention> ORDER =
            Comparator.comparing((Mention mention) -> mention.field().id()).thenComparingInt(Mention::begin);

    private MentionRows() {}

    /** Makes of a row with {@link #COLUMNS} one row of {@link #OF_ENTITY} for each entity. */
    static Iterator<Row> byEntity(Row article) {
        Map<String, List<Mention>> byEntity = new TreeMap<>();
        Mentions mentions = Mentions.of(article.getAs(3));
        while (mentions.next()) {
            byEntity.computeIfAbsent(mentions.entityId(), id -> new ArrayList<>())
                    .add(mentions.mention());
        }
        List<Row> rows = new ArrayList<>(byEntity.size());
        byEntity.forEach((id, ofEntity) -> {
            ofEntity.sort(ORDER);
            rows.add(RowFactory.create(id, article.get(1), article.get(0), article.get(2), Mentions.pack(ofEntity)));
        });
        return rows.iterator();
    }

    /** Makes of rows of {@link #OF_ENTITY} those of the table. */
    static final class Publish implements FlatMapFunction<Row, Row> {
        private final Broadcast<CountedMentions> counted;

        Publish(Broadcast<CountedMentions> counted) {
            this.counted = counted;
        }

        @Override
        public Iterator<Row> call(Row row) {
            Mentions mentions = Mentions.of(row.getAs(4));
            List<Row> rows = new ArrayList<>(mentions.left());
            while (mentions.next()) {
                rows.add(RowFactory.create(
                        row.get(2),
                        row.get(1),
                        row.get(3),
                        row.get(0),
                        mentions.kind().id(),
                        mentions.surface(),
                        mentions.field().id(),
                        mentions.sentence(),
                        mentions.paragraph(),
                        mentions.begin(),
                        mentions.end(),
                        mentions.repeated(),
                        counted.value().countsFor(mentions)));
            }
            return rows.iterator();
        }
    }
}
