package io.comention.commands.gazetteer;

import io.comention.entities.Alias;
import io.comention.entities.AliasRules;
import io.comention.entities.AliasRules.LetterCase;
import io.comention.entities.Entity;
import io.comention.entities.Gazetteer;
import io.comention.job.AliasKind;
import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import io.comention.text.StopWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Aliases that probably find more, or less, than whoever listed them thinks. */
final class RiskyAliases {
    private static final int SHORT = 3;

    /** What the lists of function words lack, and headlines in capitals have. */
    private static final Set<String> ALSO_COMMON = Set.of("us");

    private final Gazetteer gazetteer;
    private final Set<String> common;
    private final Set<List<String>> ignored;

    /**
     * Of a list.
     *
     * @param language whose function words are common (ISO 639-1)
     */
    RiskyAliases(Gazetteer gazetteer, String language) {
        this.gazetteer = gazetteer;
        this.common = new HashSet<>(StopWords.of(language));
        this.common.addAll(language.equals("en") ? ALSO_COMMON : Set.of());
        this.ignored = gazetteer.ignore().stream().map(RiskyAliases::folded).collect(Collectors.toSet());
    }

    private static List<String> folded(String phrase) {
        return AliasTokens.of(phrase).stream().map(MatchTokens::fold).toList();
    }

    /** A sentence for each, with its place; those that are only short share one. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        List<String> brief = new ArrayList<>();
        for (Entity entity : gazetteer.entities()) {
            for (Alias alias : entity.aliases()) {
                String risk = risk(alias);
                if (risk != null) {
                    warnings.add(alias.place() + ": '" + alias.text() + "' of " + entity.id() + " " + risk);
                } else if (isShort(alias)) {
                    brief.add("'" + alias.text() + "' of " + entity.id() + " (" + alias.place() + ")");
                }
            }
        }
        if (!brief.isEmpty()) {
            warnings.add("short aliases may stand for others too (give them needs, or case: exact or mixed): "
                    + String.join(", ", brief));
        }
        return warnings;
    }

    private String risk(Alias alias) {
        List<String> words = folded(alias.text());
        if (ignored.contains(words)) {
            return "is never found: it is among 'ignore'";
        }
        AliasRules rules = alias.rules();
        if (words.size() != 1 || !rules.needs().isEmpty()) {
            return null;
        }
        String word = words.get(0);
        boolean anyCase = rules.letterCase() == LetterCase.ANY;
        if (AliasTokens.isPrefix(word)) {
            return word.length() - 1 <= SHORT ? "is a short beginning: many words begin so; give it needs" : null;
        }
        boolean written = rules.letterCase() == LetterCase.EXACT || rules.letterCase() == LetterCase.MIXED;
        if (common.contains(word) && rules.letterCase() != LetterCase.MIXED) {
            return "is a common word where all is in capitals" + (anyCase ? " or in any case" : "")
                    + "; give it case: mixed, or needs";
        }
        if (written || !rules.unless().isEmpty()) {
            return null;
        }
        boolean small = alias.text().codePoints().noneMatch(Character::isUpperCase)
                && alias.text().codePoints().anyMatch(Character::isLowerCase);
        if ((small || anyCase) && alias.kind() != AliasKind.DEMONYM) {
            return "is a word in small letters, found however it is written; give it case: exact, or needs";
        }
        return null;
    }

    /** Whether it is one word of few letters, and no rule narrows it. */
    private static boolean isShort(Alias alias) {
        AliasRules rules = alias.rules();
        List<String> words = folded(alias.text());
        return words.size() == 1
                && words.get(0).length() <= SHORT
                && !rules.areConditional()
                && rules.letterCase() != LetterCase.EXACT
                && rules.letterCase() != LetterCase.MIXED;
    }
}
