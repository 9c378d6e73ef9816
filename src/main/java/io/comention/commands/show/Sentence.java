package io.comention.commands.show;

import io.comention.job.Granularity;
import io.comention.report.WebAddress;
import io.comention.tables.Snapshot;
import io.comention.text.TerminalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;

/**
 * A sentence that names a pair, as the table has it: its texts may hold anything.
 *
 * @param granularity the length of the period that it is ranked in
 * @param snippet empty where the job keeps no text
 * @param begin offset of the snippet in the text in which the names are at theirs
 */
record Sentence(
        Granularity granularity,
        LocalDate period,
        int rank,
        String articleId,
        LocalDate published,
        String source,
        String title,
        String url,
        boolean isTitle,
        String snippet,
        int begin,
        Span a,
        Span b) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SOURCE = 40;
    private static final int LONGEST_SNIPPET = 1000;
    private static final char MARK = '\u0001';
    private static final char END = '\u0002';
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[22m";

    /** Where a name stands. */
    record Span(int begin, int end) {}

    static Sentence of(Group row) {
        return new Sentence(
                SeriesTables.granularity(row),
                Snapshot.date(row, "period"),
                row.getInteger("rank", 0),
                Snapshot.text(row, "article_id"),
                Snapshot.date(row, "published_date"),
                Snapshot.text(row, "source"),
                Snapshot.text(row, "title"),
                Snapshot.text(row, "url"),
                row.getInteger("sentence", 0) == 0,
                Snapshot.text(row, "snippet"),
                row.getInteger("begin", 0),
                new Span(row.getInteger("a_begin", 0), row.getInteger("a_end", 0)),
                new Span(row.getInteger("b_begin", 0), row.getInteger("b_end", 0)));
    }

    /** Date, source, title, the sentence with both names marked, and where it can be read. */
    List<String> lines(String date, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        String from = TerminalText.of(source, LONGEST_SOURCE);
        String headline = isTitle && !snippet.isEmpty() ? "" : TerminalText.of(title, LONGEST_TITLE);
        String head = date + (from.isEmpty() ? "" : "  " + from) + (headline.isEmpty() ? "" : ": " + headline);
        List<String> wrapped = TerminalText.wrap(head, terminal.columns() - 4);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? "  " : "    ") + wrapped.get(i));
        }
        if (!snippet.isEmpty()) {
            String marked = marked();
            String shown =
                    terminal.styled() ? marked : marked.replace(MARK, '[').replace(END, ']');
            for (String line : TerminalText.wrap(shown, terminal.columns() - 4)) {
                lines.add("    " + line.replace(String.valueOf(MARK), BOLD).replace(String.valueOf(END), PLAIN));
            }
        }
        WebAddress.of(url).ifPresent(link -> lines.add("    " + link));
        return lines;
    }

    /** The sentence with both names between marks, which nothing else in it can be. */
    private String marked() {
        StringBuilder text = new StringBuilder();
        int length = Math.min(snippet.length(), LONGEST_SNIPPET);
        int at = 0;
        for (Span name : a.begin() <= b.begin() ? List.of(a, b) : List.of(b, a)) {
            int from = Math.max(at, Math.min(name.begin() - begin, length));
            int to = Math.max(from, Math.min(name.end() - begin, length));
            text.append(TerminalText.of(snippet.substring(at, from)));
            if (to > from) {
                text.append(MARK)
                        .append(TerminalText.of(snippet.substring(from, to)))
                        .append(END);
            }
            at = to;
        }
        text.append(TerminalText.of(snippet.substring(at, length)));
        return text.append(length < snippet.length() ? "…" : "").toString();
    }
}
