package io.comention.tables;

import java.util.stream.Collectors;

/**
 * The script {@code views.sql} beside the tables of a snapshot, with which DuckDB knows every table by its name.
 *
 * <p>It finds the tables by DuckDB's variable {@code snapshot} where that is set, in the working directory where that is
 * the snapshot's folder, and else where they were written. So the folder may be moved and the script be read from
 * anywhere. All that it makes is temporary: it writes into no database.
 */
public final class DuckDbViews {
    /** What the script is called. */
    public static final String FILE = "views.sql";

    private DuckDbViews() {}

    /**
     * The script.
     *
     * @param folder where the tables are written, as DuckDB opens it
     * @param maxEntities the job's {@code pairs.max_entities}
     */
    public static String of(String folder, int maxEntities) {
        return head(folder) + views() + focusByYear() + articlesOf(maxEntities);
    }

    private static String head(String folder) {
        return """
                -- Every table of this snapshot as a view of DuckDB, with its comment. In the terminal
                --
                --     duckdb -init out/russia-taliban/latest/views.sql
                --
                -- and in Python
                --
                --     con = duckdb.connect()
                --     con.execute(open("out/russia-taliban/latest/views.sql", encoding="utf-8").read())
                --
                -- Where the folder was moved, begin in it, or say first where it is: SET VARIABLE snapshot = '/new/place';
                -- The views are temporary, so that no database is written to.

                SET VARIABLE snapshot = coalesce(
                    getvariable('snapshot'),
                    (SELECT '.' WHERE EXISTS (FROM glob('articles/*.parquet'))),
                    FOLDER);

                -- The same with what glob() would take for a pattern taken as it stands.
                SET VARIABLE snapshot_files = regexp_replace(getvariable('snapshot'), '([\\[*?])', '[\\1]', 'g');
                """.replace("FOLDER", text(folder));
    }

    private static String views() {
        return Tables.PUBLISHED.stream().map(DuckDbViews::view).collect(Collectors.joining());
    }

    private static String view(Table table) {
        StringBuilder sql = new StringBuilder();
        sql.append("\nCREATE OR REPLACE TEMP VIEW ").append(table.name()).append(" AS\n");
        sql.append("FROM read_parquet(getvariable('snapshot_files') || ")
                .append(text("/" + table.name() + "/*.parquet"))
                .append(", hive_partitioning = false);\n");
        sql.append("COMMENT ON VIEW ")
                .append(table.name())
                .append(" IS ")
                .append(text("one row per " + table.rows()))
                .append(";\n");
        for (Column column : table.columns()) {
            sql.append("COMMENT ON COLUMN ")
                    .append(table.name())
                    .append(".\"")
                    .append(column.name())
                    .append("\" IS ")
                    .append(text(column.comment()))
                    .append(";\n");
        }
        return sql.toString();
    }

    private static String focusByYear() {
        return """

                -- The curves of the job's focus pairs: every source, every kind of alias that the job counts.
                CREATE OR REPLACE TEMP VIEW focus_by_year AS
                SELECT unit, entity_a, entity_b, period, n_ab, n_a, n_b, n_total, share, share_low, share_high
                FROM focus_trends
                WHERE granularity = 'year' AND source IS NULL AND alias_kinds = 'all'
                ORDER BY unit, entity_a, entity_b, period;
                COMMENT ON VIEW focus_by_year IS 'one row per unit, pair of the focus and year, of all sources together';
                """;
    }

    private static String articlesOf(int maxEntities) {
        return """

                -- The articles that a count is made of: FROM articles_of('russia', 'taliban') gives those that name both and
                -- count (unit 'article'), however many years; add WHERE, or ask for one name only with the same one twice.
                CREATE OR REPLACE TEMP MACRO articles_of(one, other) AS TABLE
                SELECT a.*
                FROM articles a
                SEMI JOIN (
                    SELECT article_id
                    FROM mentions
                    WHERE counts_for IS NOT NULL
                    GROUP BY article_id
                    HAVING bool_or(counts_for = one) AND bool_or(counts_for = other)
                        AND count(DISTINCT counts_for) <= MOST
                ) named USING (article_id);
                """.replace("MOST", Integer.toString(maxEntities));
    }

    /** An SQL string. */
    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
