package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.job.UserException;
import io.comention.text.AliasTokens;
import io.comention.text.Lexicon;
import io.comention.text.MatchTokens;
import io.comention.text.MatchWords;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds every alias of a gazetteer in a text at once, leftmost-longest over match tokens.
 *
 * <p>A trie over numbered words, held in three arrays: its edges are one open-addressed table from (node, word) to
 * node, so a step costs the same for ten aliases and for a hundred thousand. Immutable; one object serves all threads
 * of a JVM.
 *
 * <p>An alias word with a capital must be written so, or wholly in capitals where the alias has more than three
 * letters; one without may be written in any case.
 */
public final class Matcher implements Lexicon, Serializable {
    private static final int ROOT = 0;
    private static final int LETTERS_FOR_CAPITALS = 4;

    private final Map<String, Integer> numbers;
    private final long[] edges;
    private final int[] targets;
    /** Per node the aliases that end there, or null. */
    private final Target[][] ends;

    /** An alias as the trie holds it: whose it is, and how its words must be written. */
    private record Target(String entityId, AliasKind kind, String[] words, boolean capitals, String alias, String place)
            implements Serializable {}

    /**
     * Builds the trie.
     *
     * @throws UserException where one alias stands for two entities
     */
    public Matcher(Gazetteer gazetteer) {
        Map<String, Integer> words = new HashMap<>();
        Map<Long, Integer> steps = new HashMap<>();
        List<List<Target>> nodes = new ArrayList<>();
        nodes.add(null);
        for (Entity entity : gazetteer.entities()) {
            for (Alias alias : entity.aliases()) {
                List<String> parts = AliasTokens.of(alias.text());
                int node = ROOT;
                for (String part : parts) {
                    int word = words.computeIfAbsent(MatchTokens.fold(part), folded -> words.size());
                    long step = edge(node, word);
                    Integer next = steps.get(step);
                    if (next == null) {
                        next = nodes.size();
                        nodes.add(null);
                        steps.put(step, next);
                    }
                    node = next;
                }
                String[] plain = parts.stream().map(MatchTokens::plain).toArray(String[]::new);
                Target target = new Target(
                        entity.id(), alias.kind(), plain, mayBeInCapitals(alias.text()), alias.text(), alias.place());
                if (nodes.get(node) == null) {
                    nodes.set(node, new ArrayList<>());
                }
                addUnlessTaken(nodes.get(node), target);
            }
        }
        this.numbers = words;
        this.ends = nodes.stream()
                .map(targets -> targets == null ? null : targets.toArray(new Target[0]))
                .toArray(Target[][]::new);
        int capacity = Integer.highestOneBit(Math.max(16, 3 * steps.size())) << 1;
        this.edges = new long[capacity];
        this.targets = new int[capacity];
        Arrays.fill(edges, -1);
        steps.forEach(this::put);
    }

    private static void addUnlessTaken(List<Target> targets, Target target) {
        for (Target other : targets) {
            if (Arrays.equals(other.words, target.words)) {
                if (other.entityId.equals(target.entityId)) {
                    return;
                }
                throw UserException.usage(target.place + ": the alias '" + target.alias + "' of '" + target.entityId
                        + "' already stands for '" + other.entityId + "' (" + other.place
                        + "); leave it to one of them");
            }
        }
        targets.add(target);
    }

    private static boolean mayBeInCapitals(String alias) {
        return alias.codePoints().filter(Character::isLetter).count() >= LETTERS_FOR_CAPITALS;
    }

    @Override
    public int number(String folded) {
        return numbers.getOrDefault(folded, -1);
    }

    /** Hands every match in the tokens of a text to {@code found}, from left to right, none overlapping. */
    public void match(String text, MatchWords words, Consumer<Match> found) {
        int size = words.size();
        for (int first = 0; first < size; ) {
            Target longest = null;
            int after = first + 1;
            int node = ROOT;
            for (int at = first; at < size && words.number(at) >= 0; at++) {
                node = step(node, words.number(at));
                if (node < 0) {
                    break;
                }
                if (ends[node] != null) {
                    Target target = written(ends[node], text, words, first);
                    if (target != null) {
                        longest = target;
                        after = at + 1;
                    }
                }
            }
            if (longest != null) {
                found.accept(new Match(longest.entityId, longest.kind, words.begin(first), words.end(after - 1)));
            }
            first = after;
        }
    }

    /** The alias that is written as the text has it; where several are, the one that is so to the letter. */
    private static Target written(Target[] targets, String text, MatchWords words, int first) {
        Target found = null;
        for (Target target : targets) {
            boolean exact = true;
            boolean fits = true;
            for (int i = 0; i < target.words.length && fits; i++) {
                String alias = target.words[i];
                String word = MatchTokens.plain(text.substring(words.begin(first + i), words.end(first + i)));
                if (!word.equals(alias)) {
                    exact = false;
                    fits = isLowerCase(alias) || target.capitals && isUpperCase(word);
                }
            }
            if (fits && exact) {
                return target;
            }
            if (fits && found == null) {
                found = target;
            }
        }
        return found;
    }

    private static boolean isLowerCase(String word) {
        return word.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    private static boolean isUpperCase(String word) {
        return word.codePoints().noneMatch(Character::isLowerCase);
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
