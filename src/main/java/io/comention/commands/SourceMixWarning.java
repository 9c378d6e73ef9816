package io.comention.commands;

import io.comention.stats.SourceMix;
import io.comention.text.TerminalText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says that what looks like a trend may be another mix of sources. */
final class SourceMixWarning {
    private static final int LONGEST_SOURCE = 60;

    private SourceMixWarning() {}

    /** The largest change, the first of several; empty where there are none; {@code focus}: whether the job has one. */
    static Optional<String> of(List<SourceMix.Change> changes, boolean focus) {
        return changes.stream()
                .max(Comparator.comparingDouble(SourceMix.Change::distance)
                        .thenComparing(SourceMix.Change::from, Comparator.reverseOrder()))
                .map(change -> String.format(
                        Locale.ROOT,
                        "the mix of sources changes by %.0f %% from %d to %d, most gained %s%s; %s",
                        100 * change.distance(),
                        change.from(),
                        change.to(),
                        change.gained().equals(CorpusNotes.UNKNOWN_SOURCE)
                                ? "by unknown sources"
                                : "by " + TerminalText.of(change.gained(), LONGEST_SOURCE),
                        changes.size() == 1
                                ? ""
                                : String.format(Locale.ROOT, " (the largest of %,d such changes)", changes.size()),
                        focus
                                ? "share_by_source in focus_trends is the share at a fixed mix"
                                : "for pairs in focus, focus_trends has share_by_source, the share at a fixed mix"));
    }
}
