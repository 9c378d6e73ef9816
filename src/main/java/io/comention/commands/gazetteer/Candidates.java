package io.comention.commands.gazetteer;

import io.comention.entities.Explanation.Candidate;
import io.comention.entities.Explanation.Outcome;
import io.comention.entities.Matcher;

/** Says what became of a phrase that stands in a text. */
final class Candidates {
    private Candidates() {}

    /** Such as {@code found jordan (name 'Jordan')} or {@code not jordan (name 'Jordan'): unless before 'michael'}. */
    static String described(Candidate candidate, Matcher matcher) {
        if (candidate.outcome() == Outcome.DROPPED) {
            return "nobody: " + candidate.rule();
        }
        String alias =
                matcher.entityId(candidate.alias()) + " (" + candidate.kind().id() + " '" + candidate.phrase() + "')";
        String rule = candidate.rule() == null ? "" : ": " + candidate.rule();
        if (candidate.outcome() == Outcome.MISWRITTEN) {
            rule = ": written in other letters (" + candidate.rule() + ")";
        }
        return (candidate.outcome() == Outcome.FOUND ? "found " : "not ") + alias + rule;
    }
}
