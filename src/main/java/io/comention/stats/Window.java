package io.comention.stats;

/** How far the statistics of a period look around it. */
public enum Window {
    /** The four same weekdays before, a week to smooth over. */
    DAY(28, 7, 7),
    /** Half a year before. */
    WEEK(26, 1, 5),
    /** A year before. */
    MONTH(12, 1, 3),
    /** Two years before. */
    QUARTER(8, 1, 3),
    /** Five years before. */
    YEAR(5, 1, 3);

    private final int before;
    private final int season;
    private final int around;

    Window(int before, int season, int around) {
        this.before = before;
        this.season = season;
        this.around = around;
    }

    /** How many periods before a period its baseline rests on. */
    public int before() {
        return before;
    }

    /** After how many periods they are of the same kind again: 7 for days, else 1. */
    public int season() {
        return season;
    }

    /** How many periods are smoothed over, an odd number with the period itself in the middle. */
    public int around() {
        return around;
    }
}
