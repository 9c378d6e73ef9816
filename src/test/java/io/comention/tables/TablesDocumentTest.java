package io.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TablesDocumentTest {
    private static final Path DOCUMENT = Path.of("src/docs/tables.md");

    /** Run with COMENTION_UPDATE=true in the environment to write the document anew. */
    @Test
    void theDocumentSaysWhatTheTablesAre() throws IOException {
        String generated = document();
        if ("true".equals(System.getenv("COMENTION_UPDATE"))) {
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(DOCUMENT).hasContent(generated);
    }

    @Test
    void everyTableHasASchemaWithAllItsColumns() {
        for (Table table : Tables.PUBLISHED) {
            assertThat(table.schema().fieldNames())
                    .containsExactly(table.columns().stream().map(Column::name).toArray(String[]::new));
            assertThat(table.columns()).extracting(Column::name).containsAll(table.sortedBy());
        }
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Tables

                <!-- Generated from the class Tables by TablesDocumentTest. -->

                DATE for days and periods, a period being named by its first day; TIMESTAMP in UTC; BIGINT counts; DOUBLE
                measures, null where undefined, never NaN or infinite. `entity_a` is always smaller than `entity_b`.
                """);
        for (Table table : Tables.PUBLISHED) {
            text.append("\n## ").append(table.name()).append("\n\nOne row per ").append(table.rows());
            text.append(
                    table.sortedBy().isEmpty()
                            ? "."
                            : ". Files are sorted by `" + String.join("`, `", table.sortedBy()) + "`.");
            text.append("\n\n| column | type | meaning |\n|---|---|---|\n");
            for (Column column : table.columns()) {
                text.append("| `" + column.name() + "` | " + column.type() + " | " + column.comment() + " |\n");
            }
        }
        return text.toString();
    }
}
