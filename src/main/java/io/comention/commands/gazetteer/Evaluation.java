package io.comention.commands.gazetteer;

import io.comention.annotations.Annotator;
import io.comention.annotations.Field;
import io.comention.annotations.Mention;
import io.comention.commands.gazetteer.Gold.Label;
import io.comention.entities.Alias;
import io.comention.entities.Entity;
import io.comention.entities.EntityType;
import io.comention.entities.Explanation;
import io.comention.entities.Explanation.Candidate;
import io.comention.entities.Explanation.Outcome;
import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.entities.Passage;
import io.comention.job.AliasKind;
import io.comention.text.AliasTokens;
import io.comention.text.MatchTokens;
import io.comention.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares what a list finds with what people have marked.
 *
 * <p>A mention is right where a label of the same Wikidata id holds it or lies within it; each label makes one mention
 * right, those with the same offsets first. Repeated sentences, datelines and credits count here, though not in a run.
 */
final class Evaluation {
    private static final int CONTEXT = 90;

    private final Map<String, Entity> byWikidata = new HashMap<>();
    private final Map<String, Entity> byId = new HashMap<>();
    private final Matcher matcher;
    private final Annotator annotator;
    private final Choice choice;

    final Score all = new Score();
    final Score sameOffsets = new Score();
    final Map<EntityType, Score> byType = new TreeMap<>();
    final Map<String, Score> byEntity = new TreeMap<>();
    final List<Mistake> mistakes = new ArrayList<>();
    int ignoredLabels;
    int ignoredMentions;
    int labelsOfOtherKinds;

    /**
     * What is looked at.
     *
     * @param kinds alias kinds whose mentions count
     * @param types entity types whose labels and mentions count
     * @param ignoredName labels whose name holds it are left out, and mentions that overlap them; or null
     */
    record Choice(Set<AliasKind> kinds, Set<EntityType> types, Pattern ignoredName) {}

    Evaluation(Gazetteer gazetteer, Choice choice) {
        this.matcher = new Matcher(gazetteer);
        this.annotator = new Annotator("en", matcher);
        this.choice = choice;
        for (Entity entity : gazetteer.entities()) {
            if (entity.wikidata() != null && choice.types().contains(entity.type())) {
                byWikidata.putIfAbsent(entity.wikidata(), entity);
                byId.put(entity.id(), entity);
            }
        }
    }

    /** One text with all that was found in it. */
    private final class Reading {
        final Gold gold;
        final List<Candidate> candidates = new ArrayList<>();
        final List<Sentence> sentences = new ArrayList<>();
        final List<Mention> found;

        Reading(Gold gold) {
            this.gold = gold;
            this.found = annotator.annotate("", gold.text(), this::explain).mentions();
        }

        private void explain(Field field, Passage passage) {
            candidates.addAll(Explanation.of(matcher, passage));
            sentences.addAll(passage.sentences());
        }

        private String context(int begin, int end) {
            Sentence sentence = sentences.stream()
                    .filter(s -> s.begin() <= begin && begin < s.end())
                    .findFirst()
                    .orElse(new Sentence(0, gold.text().length(), 0, 0));
            int from = Math.max(sentence.begin(), begin - CONTEXT);
            int to = Math.min(Math.max(sentence.end(), end), end + CONTEXT);
            String text = gold.text();
            return ((from > sentence.begin() ? "…" : "") + text.substring(from, begin) + "["
                            + text.substring(begin, end) + "]" + text.substring(end, to)
                            + (to < sentence.end() ? "…" : ""))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /** Counts one text. */
    void add(Gold gold) {
        Reading reading = new Reading(gold);
        List<Label> expected = new ArrayList<>();
        List<Label> ignored = new ArrayList<>();
        List<Label> ofOtherKinds = new ArrayList<>();
        for (Label label : gold.labels()) {
            boolean listed = label.wikidata() != null && byWikidata.containsKey(label.wikidata());
            if (choice.ignoredName() != null
                    && label.name() != null
                    && choice.ignoredName().matcher(label.name()).find()) {
                ignored.add(label);
                ignoredLabels += listed ? 1 : 0;
            } else if (listed && isInside(gold, label.begin(), label.end())) {
                (isOfOtherKinds(gold, label) ? ofOtherKinds : expected).add(label);
            }
        }
        labelsOfOtherKinds += ofOtherKinds.size();
        List<Mention> found = new ArrayList<>();
        for (Mention mention : reading.found) {
            if (counts(gold, mention)) {
                if (ignored.stream().anyMatch(label -> label.overlaps(mention.begin(), mention.end()))) {
                    ignoredMentions++;
                } else if (ofOtherKinds.stream().noneMatch(label -> isRight(mention, label))) {
                    found.add(mention);
                }
            }
        }
        compare(reading, expected, found);
    }

    private boolean isInside(Gold gold, int begin, int end) {
        return begin >= gold.begin() && end <= gold.end();
    }

    private boolean counts(Gold gold, Mention mention) {
        return isInside(gold, mention.begin(), mention.end())
                && choice.kinds().contains(mention.kind())
                && byId.containsKey(mention.entityId());
    }

    /** Whether a label's words are an alias of its entity, but in kinds that are not looked at only. */
    private boolean isOfOtherKinds(Gold gold, Label label) {
        List<String> words = folded(gold.text().substring(label.begin(), label.end()));
        boolean other = false;
        for (Alias alias : byWikidata.get(label.wikidata()).aliases()) {
            if (isWrittenSo(folded(alias.text()), words)) {
                boolean asked = choice.kinds().contains(alias.kind())
                        || alias.capital() && choice.kinds().contains(AliasKind.METONYM);
                if (asked) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    private static List<String> folded(String phrase) {
        return AliasTokens.of(phrase).stream().map(MatchTokens::fold).toList();
    }

    private static boolean isWrittenSo(List<String> alias, List<String> words) {
        boolean same = alias.size() == words.size();
        for (int i = 0; same && i < words.size(); i++) {
            String word = alias.get(i);
            same = AliasTokens.isPrefix(word)
                    ? words.get(i).startsWith(word.substring(0, word.length() - 1))
                    : words.get(i).equals(word);
        }
        return same;
    }

    private boolean isRight(Mention mention, Label label) {
        boolean holds = label.begin() <= mention.begin() && mention.end() <= label.end();
        boolean within = mention.begin() <= label.begin() && label.end() <= mention.end();
        return (holds || within)
                && label.wikidata().equals(byId.get(mention.entityId()).wikidata());
    }

    private void compare(Reading reading, List<Label> expected, List<Mention> found) {
        List<Label> missed = new ArrayList<>(expected);
        List<Mention> wrong = new ArrayList<>(found);
        wrong.removeIf(mention -> take(missed, mention, true));
        int exact = found.size() - wrong.size();
        wrong.removeIf(mention -> take(missed, mention, false));
        sameOffsets.add(expected.size(), found.size(), exact);
        expected.forEach(label -> count(byWikidata.get(label.wikidata()), 1, 0, missed.contains(label) ? 0 : 1));
        found.forEach(mention -> count(byId.get(mention.entityId()), 0, 1, 0));
        for (Label label : missed) {
            mistakes.add(new Mistake(
                    true,
                    byWikidata.get(label.wikidata()).id(),
                    reading.gold.id(),
                    label.begin(),
                    reading.context(label.begin(), label.end()),
                    whyMissed(reading, label)));
        }
        for (Mention mention : wrong) {
            mistakes.add(new Mistake(
                    false,
                    mention.entityId(),
                    reading.gold.id(),
                    mention.begin(),
                    reading.context(mention.begin(), mention.end()),
                    whyFalse(reading, mention)));
        }
    }

    /** Takes the label that a mention makes right; false where there is none. */
    private boolean take(List<Label> labels, Mention mention, boolean sameOffsets) {
        for (Label label : labels) {
            boolean same = label.begin() == mention.begin() && label.end() == mention.end();
            if ((same || !sameOffsets) && isRight(mention, label)) {
                return labels.remove(label);
            }
        }
        return false;
    }

    private void count(Entity entity, int expected, int found, int right) {
        all.add(expected, found, right);
        byType.computeIfAbsent(entity.type(), t -> new Score()).add(expected, found, right);
        byEntity.computeIfAbsent(entity.id(), e -> new Score()).add(expected, found, right);
    }

    private String whyMissed(Reading reading, Label label) {
        String entityId = byWikidata.get(label.wikidata()).id();
        List<String> reasons = reading.candidates.stream()
                .filter(c -> label.overlaps(c.begin(), c.end()))
                .filter(c -> c.outcome() == Outcome.FOUND
                        || c.outcome() == Outcome.DROPPED
                        || matcher.entityId(c.alias()).equals(entityId))
                .map(this::described)
                .distinct()
                .toList();
        return "expected " + label.name() + "; "
                + (reasons.isEmpty() ? "no alias is written so" : String.join("; ", reasons));
    }

    private String whyFalse(Reading reading, Mention mention) {
        String truth = reading.gold.labels().stream()
                .filter(label -> label.overlaps(mention.begin(), mention.end()))
                .map(label -> Objects.requireNonNullElse(label.name(), "somebody") + " ("
                        + Objects.requireNonNullElse(label.wikidata(), "no Wikidata id") + ")")
                .findFirst()
                .orElse("nobody");
        return "expected " + truth + "; "
                + reading.candidates.stream()
                        .filter(c -> c.outcome() == Outcome.FOUND && c.begin() == mention.begin())
                        .map(this::described)
                        .findFirst()
                        .orElse("found");
    }

    private String described(Candidate candidate) {
        return Candidates.described(candidate, matcher);
    }

    /** Entities with their scores, those with most mistakes first. */
    List<Map.Entry<String, Score>> entitiesByMistakes() {
        return byEntity.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Score> e) -> -e.getValue().mistakes())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
