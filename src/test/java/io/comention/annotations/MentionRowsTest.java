package io.comention.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.AliasKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class MentionRowsTest {
    private static Mention mention(String entity, Field field, int begin) {
        return new Mention(entity, 1, AliasKind.NAME, entity, field, 1, 1, begin, begin + 3, false, begin, begin + 9);
    }

    @Test
    void mentionsAreTogetherByEntityInTheOrderOfTheTable() {
        LocalDate day = LocalDate.of(2001, 9, 11);
        byte[] packed = Mentions.pack(List.of(
                mention("russia", Field.TITLE, 5),
                mention("iran", Field.TEXT, 4),
                mention("russia", Field.TEXT, 90),
                mention("russia", Field.TEXT, 20),
                mention("russia", Field.CREDIT, 99)));

        List<String> found = new ArrayList<>();
        MentionRows.byEntity(RowFactory.create("id", day, "day", packed)).forEachRemaining(row -> {
            found.add(row.getString(0) + " " + row.get(1) + " " + row.getString(2) + " " + row.getString(3) + ":"
                    + mentions(row));
        });

        assertThat(found)
                .containsExactly(
                        "iran 2001-09-11 id day: text 4",
                        "russia 2001-09-11 id day: credit 99, text 20, text 90, title 5");
    }

    private static String mentions(Row row) {
        List<String> places = new ArrayList<>();
        Mentions mentions = Mentions.of(row.getAs(4));
        while (mentions.next()) {
            places.add(" " + mentions.field().id() + " " + mentions.begin());
        }
        return String.join(",", places);
    }
}
