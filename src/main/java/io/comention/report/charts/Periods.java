package io.comention.report.charts;

import io.comention.job.Granularity;
import java.time.LocalDate;

/** What periods are called. */
public final class Periods {
    private Periods() {}

    /** A period's name: {@code 2021}, {@code 2021 Q3}, {@code 2021-07}, {@code week of 2021-07-05}, {@code 2021-07-05}. */
    public static String name(LocalDate period, Granularity granularity) {
        return (granularity == Granularity.WEEK ? "week of " : "") + granularity.nameOf(period);
    }

    /** A period's share in words: {@code 2021 Q3: 11 of 19 stories (57.9 %, 95 % interval 36.3 to 76.9 %)}. */
    public static String sentence(Point point, Granularity granularity, String units) {
        StringBuilder sentence = new StringBuilder(name(point.period(), granularity));
        sentence.append(": ").append(Numbers.count(point.count())).append(" of ");
        sentence.append(Numbers.count(point.total())).append(' ').append(units);
        if (point.share() != null) {
            int decimals = Numbers.decimals(point.share());
            sentence.append(" (").append(Numbers.percentDigits(point.share(), decimals));
            sentence.append(" %");
            if (point.low() != null && point.high() != null) {
                sentence.append(", 95 % interval ").append(Numbers.percentDigits(point.low(), decimals));
                sentence.append(" to ").append(Numbers.percentDigits(point.high(), decimals));
                sentence.append(" %");
            }
            sentence.append(')');
        }
        return sentence.toString();
    }

    static int quarter(LocalDate period) {
        return 1 + (period.getMonthValue() - 1) / 3;
    }
}
