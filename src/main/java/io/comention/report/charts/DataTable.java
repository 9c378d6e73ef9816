package io.comention.report.charts;

import java.util.List;
import java.util.regex.Pattern;

/** The numbers of a chart as a plain table, in HTML without the end tags that it can do without. */
public final class DataTable {
    private static final Pattern NUMBER = Pattern.compile("[-+−–]?[0-9][0-9.,]*( ?%)?|[-–—]?");
    /** The style sheet has rules for so many columns. */
    private static final int ALIGNED = 12;

    private DataTable() {}

    /**
     * The table. Columns of numbers only are set to the right.
     *
     * @param rows of as many cells as there are heads; the first is the row's header
     */
    public static Markup of(List<String> heads, List<List<String>> rows) {
        if (heads.isEmpty() || rows.stream().anyMatch(row -> row.size() != heads.size())) {
            throw new IllegalArgumentException("not a row of " + heads.size() + " cells");
        }
        Markup table = new Markup()
                .open("table", "class", kinds(heads.size(), rows))
                .open("thead")
                .open("tr");
        heads.forEach(head -> table.open("th", "scope", "col").text(head));
        table.open("tbody");
        for (List<String> row : rows) {
            table.open("tr").open("th", "scope", "row").text(row.get(0));
            row.subList(1, row.size()).forEach(cell -> table.open("td").text(cell));
        }
        return table.close("table");
    }

    private static String kinds(int columns, List<List<String>> rows) {
        StringBuilder kinds = new StringBuilder("data");
        for (int i = 1; i < Math.min(columns, ALIGNED); i++) {
            int column = i;
            if (!rows.isEmpty()
                    && rows.stream()
                            .allMatch(row -> NUMBER.matcher(row.get(column)).matches())) {
                kinds.append(" n").append(column + 1);
            }
        }
        return kinds.toString();
    }
}
