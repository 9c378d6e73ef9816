package io.comention.entities;

import io.comention.entities.Matcher.Phrase;
import io.comention.job.AliasKind;
import io.comention.text.MatchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a matcher sees in a passage, also where nothing comes of it: who won, who lost, and by which rule. */
public final class Explanation {
    private final Matcher matcher;
    private final Passage passage;
    private final List<Candidate> candidates = new ArrayList<>();

    private Explanation(Matcher matcher, Passage passage) {
        this.matcher = matcher;
        this.passage = passage;
    }

    /** What became of a candidate. */
    public enum Outcome {
        /** It is a mention. */
        FOUND,
        /** It is a phrase that names nobody, and keeps its words from all others. */
        DROPPED,
        /** A condition of its alias keeps it from counting. */
        REJECTED,
        /** It is written in other letters than its alias asks for. */
        MISWRITTEN,
        /** Another phrase has its words. */
        OVERRULED
    }

    /**
     * A phrase of the list that stands in the text, but for case.
     *
     * @param alias number of the alias in its {@link Matcher}; of a phrase that is dropped the alias that it is not, or
     *     negative for one of {@code ignore}
     * @param phrase as it is listed
     * @param kind what the mention is, or would be; null for a phrase that is dropped
     * @param begin UTF-16 offset of its first character
     * @param end offset after the last one
     * @param rule why, in words; null for a mention that no rule decides
     */
    public record Candidate(
            int alias, String phrase, AliasKind kind, int begin, int end, Outcome outcome, String rule) {}

    /** All candidates, by where they begin, the longest first. They decide just as {@link Matcher#match} does. */
    public static List<Candidate> of(Matcher matcher, Passage passage) {
        Explanation explanation = new Explanation(matcher, passage);
        explanation.walk();
        return explanation.candidates;
    }

    private void walk() {
        Phrase last = null;
        for (int first = passage.from(); first < passage.to(); first++) {
            List<Phrase> phrases = matcher.phrasesAt(first, passage);
            boolean taken = last != null && first < last.after();
            Phrase winner = taken ? last : winner(phrases, first);
            for (Phrase phrase : phrases) {
                if (phrase.equals(winner)) {
                    addWinner(phrase, first);
                } else if (phrase.target().isAlias()) {
                    addLoser(phrase, first, winner, taken);
                }
            }
            last = winner;
        }
    }

    private Phrase winner(List<Phrase> phrases, int first) {
        for (Phrase longest : phrases) {
            for (Target.Spelling spelling : Matcher.SPELLINGS) {
                for (Phrase phrase : phrases) {
                    if (phrase.after() == longest.after()
                            && phrase.target().spelling(passage, first) == spelling
                            && matcher.broken(phrase.target(), passage, first, phrase.after()) == null) {
                        return phrase;
                    }
                }
            }
        }
        return null;
    }

    private void addWinner(Phrase phrase, int first) {
        matcher.settle(phrase.target(), passage, first, phrase.after(), new Matcher.Listener() {
            @Override
            public void found(Match match) {
                add(phrase, match.kind(), first, Outcome.FOUND, match.rule());
            }

            @Override
            public void rejected(Rejection rejection) {
                add(phrase, null, first, Outcome.DROPPED, rejection.rule());
            }
        });
    }

    private void addLoser(Phrase phrase, int first, Phrase winner, boolean taken) {
        Target target = phrase.target();
        AliasKind kind = matcher.alias(target.alias).kind();
        if (target.spelling(passage, first) == Target.Spelling.WRONG) {
            String letterCase = matcher.alias(target.alias).rules().letterCase().name();
            add(phrase, kind, first, Outcome.MISWRITTEN, "case " + letterCase.toLowerCase(Locale.ROOT));
            return;
        }
        String rule = matcher.broken(target, passage, first, phrase.after());
        if (rule != null) {
            add(phrase, kind, first, Outcome.REJECTED, rule);
        } else if (winner != null) {
            String how = taken ? "begins before it" : phrase.after() < winner.after() ? "is longer" : "goes before it";
            add(phrase, kind, first, Outcome.OVERRULED, name(winner.target()) + " " + how);
        }
    }

    private String name(Target target) {
        return target.isAlias()
                ? "'" + matcher.alias(target.alias).text() + "' of " + matcher.entityId(target.alias)
                : target.rule();
    }

    private void add(Phrase phrase, AliasKind kind, int first, Outcome outcome, String rule) {
        Target target = phrase.target();
        MatchWords words = passage.words();
        candidates.add(new Candidate(
                target.alias,
                target.isAlias() ? matcher.alias(target.alias).text() : target.dropped,
                kind,
                words.begin(first),
                words.end(phrase.after() - 1),
                outcome,
                rule));
    }
}
