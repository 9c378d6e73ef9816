package io.comention.commands.show;

import io.comention.commands.show.SeriesTables.Change;
import io.comention.commands.show.SeriesTables.Pair;
import io.comention.commands.show.SeriesTables.Trend;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.text.TerminalText;
import io.comention.trends.PairTrends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a series in words. */
final class SeriesWords {
    private static final String OK = "ok";

    private SeriesWords() {}

    /** How strongly a pair goes together over the whole corpus, and when it is named; {@code finest}: as dates are known. */
    static List<String> association(Pair pair, String a, String b, Unit unit, Granularity finest) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s is in %,d %s, %s in %,d; together from %s to %s",
                a,
                pair.a(),
                unit.plural(),
                b,
                pair.b(),
                finest.nameOf(pair.first()),
                finest.nameOf(pair.last())));
        List<String> measures = new ArrayList<>();
        if (pair.npmi() != null) {
            measures.add("NPMI " + number(pair.npmi(), 2));
        }
        if (pair.strength() != null) {
            measures.add("strength " + number(pair.strength(), 2));
        }
        if (pair.q() != null) {
            measures.add(pair.q() < 0.0001 ? "q < 0.0001" : String.format(Locale.ROOT, "q %.4f", pair.q()));
        }
        lines.add(judgement(pair) + (measures.isEmpty() ? "" : "; " + String.join(", ", measures)));
        return lines;
    }

    private static String judgement(Pair pair) {
        if (pair.expectedInPeriod() == null) {
            return "chance alone would give " + amount(pair.expected());
        }
        String expected = "chance and time give " + amount(pair.expectedInPeriod());
        if (pair.strength() == null) {
            return expected;
        }
        return (pair.strength() > 0
                        ? "more often than chance and time explain: "
                        : "no more often than chance and time may explain: ")
                + "they give " + amount(pair.expectedInPeriod());
    }

    private static String amount(Double expected) {
        return expected == null ? "nothing" : number(expected, 1);
    }

    /**
     * The trend, or why there is none.
     *
     * @param trend what the table says; empty where it has nothing of the series
     * @param named how many units of the corpus name the entity, or both
     */
    static String trend(Optional<Trend> trend, Granularity granularity, Unit unit, boolean isPair, long named) {
        if (trend.isEmpty()) {
            return "none is given"
                    + (named < PairTrends.COMPLETE_FROM
                            ? ", since fewer than " + PairTrends.COMPLETE_FROM + " " + unit.plural() + " name "
                                    + (isPair ? "both" : "it")
                            : "");
        }
        Trend known = trend.get();
        if (!known.status().equals(OK) || known.slope() == null) {
            return "none is given by " + granularity.id() + ": " + TerminalText.of(known.status(), 80);
        }
        double widest = Math.max(Math.abs(known.low()), Math.abs(known.high()));
        int decimals = widest >= 0.001 ? 2 : widest >= 0.0001 ? 3 : 4;
        String direction = known.low() > 0
                ? "the share rises by "
                : known.high() < 0 ? "the share falls by " : "no clear rise or fall, ";
        boolean isClear = known.low() > 0 || known.high() < 0;
        return direction
                + points(isClear ? Math.abs(known.slope()) : known.slope(), decimals)
                + " percentage points a year (95 % interval " + points(known.low(), decimals) + " to "
                + points(known.high(), decimals) + ")";
    }

    private static String points(double share, int decimals) {
        return number(100 * share, decimals);
    }

    /** A number with a true minus, and none before zero. */
    static String number(double number, int decimals) {
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(number));
        return number < 0 && digits.matches(".*[1-9].*") ? "−" + digits : digits;
    }

    /** The changes of level of the periods from the first to before the end. */
    static List<String> changes(List<Change> changes, Granularity granularity, LocalDate first, LocalDate end) {
        return changes.stream()
                .filter(change ->
                        !change.period().isBefore(first) && change.period().isBefore(end))
                .map(change -> {
                    int decimals = PeriodTable.decimals(Math.max(change.before(), change.after()));
                    String share = "%." + decimals + "f %%";
                    return String.format(
                            Locale.ROOT,
                            "level: " + share + " → " + share + " from %s on",
                            100 * change.before(),
                            100 * change.after(),
                            granularity.nameOf(change.period()));
                })
                .toList();
    }
}
