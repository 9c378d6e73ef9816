package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.job.UserException;
import io.comention.text.AliasTokens;
import io.comention.text.Lexicon;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds every alias of a gazetteer in a text at once, leftmost-longest over match tokens.
 *
 * <p>A trie over numbered words, held in three arrays: its edges are one open-addressed table from (node, word) to
 * node, so a step costs the same for ten aliases and for a hundred thousand. Immutable; one object serves all threads
 * of a JVM.
 *
 * <p>At each token the longest phrase that is written as its rules say and whose conditions hold wins: an alias, or a
 * phrase that is dropped. Of phrases of the same words the one written to the letter goes before, then phrases to
 * ignore, aliases that need something, other aliases, phrases that an alias is not.
 */
public final class Matcher implements Lexicon, Serializable {
    private static final int ROOT = 0;
    static final Target.Spelling[] SPELLINGS = {Target.Spelling.TO_THE_LETTER, Target.Spelling.RIGHT};

    private final Words words = new Words();
    private final BitSet ofAliases = new BitSet();
    private final Alias[] aliases;
    private final String[] entityIds;
    private final long[] edges;
    private final int[] targets;
    /** Per node the phrases that end there, or null. */
    private final Target[][] ends;

    /** Receives what is found, from left to right. */
    public interface Listener {
        /** A mention; none overlap. */
        void found(Match match);

        /** An alias that is written as it should be and does not count. */
        void rejected(Rejection rejection);
    }

    /**
     * Builds the trie.
     *
     * @throws UserException where one alias stands for two entities and no rule tells which
     */
    public Matcher(Gazetteer gazetteer) {
        List<Alias> all = new ArrayList<>();
        List<String> owners = new ArrayList<>();
        for (Entity entity : gazetteer.entities()) {
            for (Alias alias : entity.aliases()) {
                all.add(alias);
                owners.add(entity.id());
            }
        }
        this.aliases = all.toArray(new Alias[0]);
        this.entityIds = owners.toArray(new String[0]);
        listWords(gazetteer.ignore());
        Map<Long, Integer> steps = new HashMap<>();
        List<List<Target>> nodes = new ArrayList<>();
        nodes.add(null);
        gazetteer.ignore().forEach(phrase -> add(phrase, Target.ignore(phrase), steps, nodes));
        for (int i = 0; i < aliases.length; i++) {
            add(aliases[i].text(), Target.alias(i, aliases[i], words), steps, nodes);
            for (String phrase : aliases[i].rules().not()) {
                add(phrase, Target.not(i, phrase), steps, nodes);
            }
        }
        this.ends = nodes.stream().map(Matcher::inOrder).toArray(Target[][]::new);
        int capacity = Integer.highestOneBit(Math.max(16, 3 * steps.size())) << 1;
        this.edges = new long[capacity];
        this.targets = new int[capacity];
        Arrays.fill(edges, -1);
        steps.forEach(this::put);
    }

    /** Numbers all words of aliases, phrases and rules. */
    private void listWords(List<String> ignore) {
        ignore.forEach(phrase -> AliasTokens.of(phrase).forEach(words::list));
        for (Alias alias : aliases) {
            AliasTokens.of(alias.text()).forEach(token -> ofAliases.set(words.list(token)));
            alias.rules().not().forEach(phrase -> AliasTokens.of(phrase).forEach(words::list));
            Stream.concat(alias.rules().needs().stream(), alias.rules().unless().stream())
                    .flatMap(condition -> condition.words().stream())
                    .filter(word -> !Conditions.isClass(word))
                    .forEach(words::list);
        }
        words.complete();
    }

    private void add(String phrase, Target target, Map<Long, Integer> steps, List<List<Target>> nodes) {
        int node = ROOT;
        for (String token : AliasTokens.of(phrase)) {
            long step = edge(node, words.list(token));
            Integer next = steps.get(step);
            if (next == null) {
                next = nodes.size();
                nodes.add(null);
                steps.put(step, next);
            }
            node = next;
        }
        if (nodes.get(node) == null) {
            nodes.set(node, new ArrayList<>());
        }
        if (!target.isAlias() || isNew(target, nodes.get(node))) {
            nodes.get(node).add(target);
        }
    }

    private boolean isNew(Target target, List<Target> others) {
        for (Target other : others) {
            if (other.isAlias() && other.hasWordsOf(target)) {
                if (entityIds[other.alias].equals(entityIds[target.alias])) {
                    return false;
                }
                Alias alias = aliases[target.alias];
                Alias taken = aliases[other.alias];
                if (!alias.rules().areConditional() && !taken.rules().areConditional()) {
                    throw UserException.usage(alias.place() + ": the alias '" + alias.text() + "' of '"
                            + entityIds[target.alias] + "' already stands for '" + entityIds[other.alias] + "' ("
                            + taken.place() + "); leave it to one of them, or give one a rule (needs, unless)");
                }
            }
        }
        return true;
    }

    private static Target[] inOrder(List<Target> targets) {
        return targets == null
                ? null
                : targets.stream()
                        .sorted(Comparator.comparingInt(Target::order))
                        .toArray(Target[]::new);
    }

    /** How many aliases there are; they are numbered from 0 in the order of the list. */
    public int size() {
        return aliases.length;
    }

    /** An alias by its number. */
    public Alias alias(int number) {
        return aliases[number];
    }

    /** The entity of an alias. */
    public String entityId(int alias) {
        return entityIds[alias];
    }

    @Override
    public int number(String folded) {
        return words.number(folded);
    }

    /** Whether a word with this number is part of an alias. */
    boolean isOfAnAlias(int number) {
        return number >= 0 && ofAliases.get(number);
    }

    /** A word of a rule, for messages. */
    String wordOf(int number) {
        return "'" + words.text(number) + "'";
    }

    /** Hands every match in a passage to the listener, none overlapping, and every alias that its rules reject. */
    public void match(Passage passage, Listener listener) {
        Ends found = new Ends();
        for (int first = passage.from(); first < passage.to(); ) {
            found.size = 0;
            follow(ROOT, first, passage, found);
            int after = first + 1;
            for (int i = 0; i < found.size; i++) {
                Target target = choose(ends[found.nodes[i]], passage, first, found.ends[i], listener);
                if (target != null) {
                    after = found.ends[i];
                    settle(target, passage, first, after, listener);
                    break;
                }
            }
            first = after;
        }
    }

    /** The nodes at which phrases end and the tokens after them, longer phrases first. */
    private static final class Ends {
        private int[] nodes = new int[8];
        private int[] ends = new int[8];
        private int size;

        void add(int node, int end) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
            }
            int at = size++;
            while (at > 0 && ends[at - 1] < end) {
                nodes[at] = nodes[at - 1];
                ends[at] = ends[at - 1];
                at--;
            }
            nodes[at] = node;
            ends[at] = end;
        }
    }

    /** Collects all phrases whose words, but for case, are the tokens from {@code at} on. */
    private void follow(int node, int at, Passage passage, Ends found) {
        if (at == passage.to()) {
            return;
        }
        for (int word = passage.words().number(at); word >= 0; word = words.shorter(word)) {
            int next = step(node, word);
            if (next >= 0) {
                if (ends[next] != null) {
                    found.add(next, at + 1);
                }
                follow(next, at + 1, passage, found);
            }
        }
    }

    /** A phrase and the token after its words. */
    record Phrase(Target target, int after) {}

    /** The phrases whose words, but for case, are the tokens from {@code first} on: the longest first, then in order. */
    List<Phrase> phrasesAt(int first, Passage passage) {
        Ends found = new Ends();
        follow(ROOT, first, passage, found);
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < found.size; i++) {
            for (Target target : ends[found.nodes[i]]) {
                phrases.add(new Phrase(target, found.ends[i]));
            }
        }
        return phrases;
    }

    /** The phrase that the tokens are, or null; those whose conditions do not hold are reported. */
    private Target choose(Target[] targets, Passage passage, int first, int after, Listener listener) {
        for (Target.Spelling wanted : SPELLINGS) {
            for (Target target : targets) {
                if (target.spelling(passage, first) == wanted) {
                    String rule = broken(target, passage, first, after);
                    if (rule == null) {
                        return target;
                    }
                    listener.rejected(new Rejection(
                            target.alias,
                            passage.words().begin(first),
                            passage.words().end(after - 1),
                            rule));
                }
            }
        }
        return null;
    }

    /** The condition that keeps a phrase from counting, in words; or null. */
    String broken(Target target, Passage passage, int first, int after) {
        if (target.needs == null && target.unless == null) {
            return null;
        }
        int begin = passage.words().begin(first);
        int end = passage.words().end(after - 1);
        if (target.unless != null) {
            String holds = target.unless.holding(passage, begin, end, this);
            if (holds != null) {
                return "unless " + holds;
            }
        }
        return target.needs != null && target.needs.holding(passage, begin, end, this) == null ? "needs" : null;
    }

    void settle(Target target, Passage passage, int first, int after, Listener listener) {
        int begin = passage.words().begin(first);
        int end = passage.words().end(after - 1);
        if (!target.isAlias()) {
            listener.rejected(new Rejection(target.alias, begin, end, target.rule()));
            return;
        }
        Alias alias = aliases[target.alias];
        AliasKind kind = alias.kind();
        String rule = null;
        if (alias.capital()) {
            CapitalSense sense = CapitalSense.of(passage, begin, end);
            kind = sense.kind();
            rule = sense.rule();
        }
        listener.found(new Match(entityIds[target.alias], target.alias, kind, begin, end, rule));
    }

    private static long edge(int node, int word) {
        return (long) node << 32 | word;
    }

    private static int slot(long edge, int mask) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }

    private void put(long edge, int target) {
        int mask = edges.length - 1;
        int slot = slot(edge, mask);
        while (edges[slot] != -1) {
            slot = slot + 1 & mask;
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private int step(int node, int word) {
        long edge = edge(node, word);
        int mask = edges.length - 1;
        for (int slot = slot(edge, mask); edges[slot] != -1; slot = slot + 1 & mask) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return -1;
    }
}
