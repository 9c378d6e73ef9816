package io.comention.commands.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    private static final LocalDate DAY = LocalDate.of(2001, 3, 1);
    private static final Terminal PLAIN = new Terminal(60, false);

    /** The snippet begins at 100 in its article. */
    private static Sentence sentence(String title, String snippet, String a, String b, String url) {
        return new Sentence(
                Granularity.MONTH,
                DAY,
                1,
                "1",
                DAY,
                "A",
                title,
                url,
                false,
                snippet,
                100,
                span(snippet, a),
                span(snippet, b));
    }

    private static Sentence.Span span(String snippet, String name) {
        int at = 100 + snippet.indexOf(name);
        return new Sentence.Span(at, at + name.length());
    }

    @Test
    void namesAreMarkedAndLinesWrapped() {
        Sentence sentence = sentence(
                "Talks",
                "The Taliban, who had not been asked\nby anybody,  came to Russia for a day.",
                "Russia",
                "Taliban",
                "https://example.org/ä");
        assertThat(sentence.lines("2001-03-01", PLAIN))
                .containsExactly(
                        "  2001-03-01  A: Talks",
                        "    The [Taliban], who had not been asked by anybody, came",
                        "    to [Russia] for a day.",
                        "    https://example.org/%C3%A4");
        assertThat(sentence.lines("2001-03-01", new Terminal(60, true)))
                .contains(
                        "    The \u001B[1mTaliban\u001B[22m, who had not been asked by anybody, came to",
                        "    \u001B[1mRussia\u001B[22m for a day.");
    }

    @Test
    void hostileTextDoesNothing() {
        Sentence sentence = sentence(
                "\u001B]0;owned\u0007\u202Eeltit",
                "\u0001\u001B[2JRussia\u001B[31m\nmet\u0002\r the\u2028Taliban\u202E.",
                "Russia",
                "Taliban",
                "");
        String expected = "    \uFFFD\uFFFD[2J%sRussia%s\uFFFD[31m met\uFFFD the %sTaliban%s.";
        assertThat(sentence.lines("2001-03-01", PLAIN))
                .containsExactly(
                        "  2001-03-01  A: \uFFFD]0;owned\uFFFDeltit",
                        String.format(Locale.ROOT, expected, "[", "]", "[", "]"));
        String on = "\u001B[1m";
        String off = "\u001B[22m";
        assertThat(sentence.lines("2001-03-01", new Terminal(60, true)))
                .contains(String.format(Locale.ROOT, expected, on, off, on, off));
    }

    @Test
    void aLongSnippetIsCutAndWrongOffsetsDoNoHarm() {
        Sentence sentence = sentence("t", "Russia Taliban " + "x".repeat(5_000), "Russia", "Taliban", "");
        assertThat(String.join("", sentence.lines("", PLAIN)))
                .hasSizeLessThan(1_200)
                .endsWith("x…");
        Sentence wrong = new Sentence(
                Granularity.MONTH,
                DAY,
                1,
                "1",
                DAY,
                "",
                "",
                "",
                false,
                "Russia",
                0,
                new Sentence.Span(-5, 3),
                new Sentence.Span(2, 99));
        assertThat(wrong.lines("2001", PLAIN)).containsExactly("  2001", "    [Rus][sia]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://a/\u001B[31m",
                "https://a/ b",
                "https:",
                "no address",
                "https://a/\n"
            })
    void whatIsNoAddressOfTheWebIsNotShown(String url) {
        List<String> lines =
                sentence("t", "Russia Taliban", "Russia", "Taliban", url).lines("2001", PLAIN);
        if (url.endsWith("\n")) {
            assertThat(lines).last().isEqualTo("    https://a/");
        } else {
            assertThat(lines).last().isEqualTo("    [Russia] [Taliban]");
        }
    }

    @Test
    void theBestSentencesAreSpreadOverThePeriodsWithMost() {
        List<Period> periods = List.of(
                new Period(LocalDate.of(2000, 1, 1), 1, 9, false, false),
                new Period(LocalDate.of(2001, 1, 1), 5, 9, false, false),
                new Period(LocalDate.of(2002, 1, 1), 3, 9, false, false));
        List<Sentence> all = List.of(
                at("2000-05-01", 1, "a"),
                at("2001-01-05", 1, "b"),
                at("2001-06-05", 1, "c"),
                at("2001-06-06", 2, "d"),
                at("2002-06-05", 1, "e"));
        Map<LocalDate, Long> weights = Map.of(LocalDate.of(2001, 6, 1), 4L);
        assertThat(ids(Evidence.chosen(all, periods, Granularity.YEAR, weights, 2)))
                .containsExactly("c", "e");
        assertThat(ids(Evidence.chosen(all, periods, Granularity.YEAR, weights, 4)))
                .containsExactly("a", "b", "c", "e");
        assertThat(ids(Evidence.chosen(all, periods, Granularity.YEAR, weights, 9)))
                .containsExactly("a", "b", "c", "d", "e");
    }

    private static List<String> ids(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::articleId).toList();
    }

    private static Sentence at(String day, int rank, String id) {
        LocalDate date = LocalDate.parse(day);
        Sentence.Span none = new Sentence.Span(0, 0);
        return new Sentence(
                Granularity.MONTH, date.withDayOfMonth(1), rank, id, date, "", "", "", false, "", 0, none, none);
    }

    @Test
    void theTerminalSaysWhatItCan() {
        assertThat(Terminal.of(null, null, Map.of())).isEqualTo(new Terminal(100, false));
        assertThat(Terminal.of(null, "90", Map.of())).isEqualTo(new Terminal(90, true));
        assertThat(Terminal.of(80, "500", Map.of("NO_COLOR", "1"))).isEqualTo(new Terminal(80, false));
        assertThat(Terminal.of(null, "500", Map.of("TERM", "dumb"))).isEqualTo(new Terminal(124, false));
        assertThat(Terminal.of(null, "20", Map.of("NO_COLOR", ""))).isEqualTo(new Terminal(60, true));
    }
}
