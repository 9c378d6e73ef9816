package io.comention.entities;

import io.comention.entities.AliasRules.Condition;
import io.comention.entities.AliasRules.LetterCase;
import io.comention.entities.AliasRules.Scope;
import io.comention.job.Suggestion;
import io.comention.job.YamlNode;
import io.comention.text.AliasTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rules of an alias, with the word lists of its file. */
final class AliasRulesReader {
    private static final int FARTHEST = 100;
    private static final String EVERYWHERE = "everywhere";

    private final Map<String, List<String>> lists = new HashMap<>();

    /** The rules of a file whose word lists are {@code words}, or null where it has none. */
    AliasRulesReader(YamlNode words) {
        if (words != null) {
            words.entries().forEach((name, list) -> lists.put(name, list.items(AliasRulesReader::word)));
        }
    }

    AliasRules of(YamlNode alias) {
        alias.allow("alias", "case", "needs", "unless", "not");
        String text = GazetteerReader.phrase(alias.require("alias"));
        AliasRules rules = new AliasRules(
                alias.read("case", LetterCase.SMART, node -> node.oneOf(LetterCase.class)),
                alias.read("needs", List.of(), this::conditions),
                alias.read("unless", List.of(), this::conditions),
                alias.read("unless", false, unless -> unless.read(EVERYWHERE, false, YamlNode::flag)),
                alias.read("not", List.of(), node -> node.items(item -> longer(item, text))));
        return rules.equals(AliasRules.NONE) ? AliasRules.NONE : rules;
    }

    private static String longer(YamlNode node, String alias) {
        String phrase = GazetteerReader.phrase(node);
        List<String> words = AliasTokens.of(phrase);
        if (words.size() <= AliasTokens.of(alias).size()) {
            throw node.error("expected a longer phrase that holds '" + alias + "', found '" + phrase + "'");
        }
        return phrase;
    }

    private List<Condition> conditions(YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        node.allow("article", "sentence", "before", "after", "within", EVERYWHERE)
                .entries()
                .forEach((name, value) -> {
                    if (name.equals(EVERYWHERE)) {
                        return;
                    }
                    Scope scope = Scope.valueOf(name.toUpperCase(java.util.Locale.ROOT));
                    boolean anywhere = scope == Scope.ARTICLE || scope == Scope.SENTENCE;
                    if (value.isMap() && !anywhere) {
                        value.allow("tokens", "words");
                        int tokens = value.require("tokens").integer(1, FARTHEST);
                        conditions.add(new Condition(scope, tokens, words(value.require("words"), scope)));
                    } else if (scope == Scope.WITHIN) {
                        throw value.error("expected {tokens: 5, words: [a, b]}");
                    } else {
                        conditions.add(new Condition(scope, anywhere ? 0 : 1, words(value, scope)));
                    }
                });
        if (conditions.isEmpty()) {
            throw node.error("expected one of article, sentence, before, after, within, with words");
        }
        return conditions;
    }

    private List<String> words(YamlNode node, Scope scope) {
        Set<String> words = new LinkedHashSet<>();
        for (YamlNode item : node.itemsOrOne()) {
            String text = item.text();
            if (text.startsWith("$")) {
                List<String> list = lists.get(text.substring(1));
                if (list == null) {
                    throw item.error("there is no list '" + text.substring(1) + "' under 'words'"
                            + Suggestion.of(text.substring(1), lists.keySet()));
                }
                words.addAll(list);
            } else if (text.equals(Condition.NAME) || text.equals(Condition.NUMBER)) {
                if (scope == Scope.ARTICLE || scope == Scope.SENTENCE) {
                    throw item.error(text + " can stand under before, after and within only");
                }
                words.add(text);
            } else {
                words.add(word(item));
            }
        }
        if (words.isEmpty()) {
            throw node.error("the list is empty");
        }
        return List.copyOf(words);
    }

    private static String word(YamlNode node) {
        List<String> tokens = AliasTokens.of(node.text());
        if (tokens.size() != 1) {
            throw node.error("expected single words, found '" + node.text() + "', which is matched as "
                    + String.join(", ", tokens));
        }
        return tokens.get(0);
    }
}
