package io.comention.entities;

import io.comention.job.AliasKind;
import io.comention.text.MatchTokens;
import io.comention.text.Nearby;
import io.comention.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the name of a capital stands for its state ("Moscow has agreed") or for the city ("in Moscow"), and by which
 * rule. English words decide; where none does, it is the city.
 *
 * @param kind metonym or place
 * @param rule the rule in words, such as {@code preposition 'in'}
 */
record CapitalSense(AliasKind kind, String rule) {
    /** How many match tokens on either side are looked at. */
    private static final int REACH = 10;

    private static final CapitalSense NO_RULE = new CapitalSense(AliasKind.PLACE, "no rule");

    /** The sense of the name at {@code text[begin, end)}. */
    static CapitalSense of(Passage passage, int begin, int end) {
        Sentence sentence = passage.sentence(begin);
        return new Around(before(passage, sentence.begin(), begin), after(passage, end, Math.max(end, sentence.end())))
                .sense();
    }

    /** The tokens before, the nearest first. */
    private static List<Token> before(Passage passage, int from, int begin) {
        Nearby nearby = passage.nearby();
        List<Token> tokens = new ArrayList<>(REACH);
        int at = begin;
        while (tokens.size() < REACH && nearby.previous(passage.text(), from, at)) {
            at = nearby.begin();
            tokens.add(Token.of(passage.text().substring(at, nearby.end())));
        }
        return tokens;
    }

    /** The tokens after, the nearest first. */
    private static List<Token> after(Passage passage, int end, int to) {
        Nearby nearby = passage.nearby();
        List<Token> tokens = new ArrayList<>(REACH);
        int at = end;
        while (tokens.size() < REACH && nearby.next(passage.text(), at, to)) {
            at = nearby.end();
            tokens.add(Token.of(passage.text().substring(nearby.begin(), at)));
        }
        return tokens;
    }

    private record Token(String word, boolean capital) {
        static final Token NONE = new Token("", false);

        static Token of(String written) {
            return new Token(MatchTokens.fold(written), Character.isUpperCase(written.codePointAt(0)));
        }

        boolean isOneOf(Set<String> words) {
            return words.contains(word);
        }

        boolean isAnd() {
            return word.equals("and") || word.equals("or") || word.equals("&");
        }

        boolean joins() {
            return isAnd() || word.equals(",");
        }

        /** Whether it may be the verb behind a name, in a headline with a capital. */
        boolean isVerb() {
            return CapitalWords.isActing(word) || isOneOf(CapitalWords.MODALS) || isOneOf(CapitalWords.COPULAS);
        }

        boolean isPossessive() {
            return word.equals("'s");
        }
    }

    /** The words around one name. */
    private record Around(List<Token> before, List<Token> after) {
        CapitalSense sense() {
            CapitalSense sense = beforeNoun();
            if (sense == null && before(0).isOneOf(CapitalWords.ARTICLES)) {
                return place("article", before(0));
            }
            if (sense == null && isSubjectPlace()) {
                sense = verb();
            }
            if (sense == null) {
                sense = preposition();
            }
            if (sense == null) {
                sense = object();
            }
            return sense == null ? NO_RULE : sense;
        }

        private Token before(int i) {
            return i < before.size() ? before.get(i) : Token.NONE;
        }

        private Token after(int i) {
            return i < after.size() ? after.get(i) : Token.NONE;
        }

        /** "Moscow's list", "Moscow airport", "Moscow-backed", "the Kabul government". */
        private CapitalSense beforeNoun() {
            Token next = after(0);
            if (next.word.equals("-") && !after(1).word.isEmpty() && !after(1).isOneOf(CapitalWords.RELATIONS)) {
                return joined();
            }
            if (before(0).word.equals("-") && before(1).capital && next.isOneOf(CapitalWords.RELATIONS)) {
                return metonym("noun", next);
            }
            if (next.isPossessive()) {
                for (int i = 1; i <= 3; i++) {
                    if (after(i).isOneOf(CapitalWords.PLACE_NOUNS) || after(i).isOneOf(CapitalWords.CITY_NOUNS)) {
                        return place("possessive of place", after(i));
                    }
                    if (after(i).isOneOf(CapitalWords.PREPOSITIONS) || !Character.isLetter(first(after(i)))) {
                        break;
                    }
                }
                return metonym("possessive", after(1));
            }
            int noun = next.isOneOf(CapitalWords.ADJECTIVES_OF_STATES) ? 1 : 0;
            if (after(noun).isOneOf(CapitalWords.STATE_NOUNS)) {
                return metonym("noun", after(noun));
            }
            return next.isOneOf(CapitalWords.PLACE_NOUNS) || next.capital && next.isOneOf(CapitalWords.NAME_NOUNS)
                    ? place("place noun", next)
                    : null;
        }

        /** "Moscow-backed", "Moscow-Kabul relations"; not "London-based", "the Moscow-Kabul flight". */
        private CapitalSense joined() {
            if (!after(1).capital) {
                return after(1).isOneOf(CapitalWords.HYPHENATED_PLACES)
                        ? place("place noun", after(1))
                        : metonym("joined to", after(1));
            }
            int noun = 2;
            while (after(noun).capital && !after(noun).isOneOf(CapitalWords.RELATIONS)
                    || after(noun).word.equals("-")) {
                noun++;
            }
            return after(noun).isOneOf(CapitalWords.RELATIONS) ? metonym("noun", after(noun)) : null;
        }

        private static int first(Token token) {
            return token.word.isEmpty() ? ' ' : token.word.codePointAt(0);
        }

        /** Whether the name may be what a verb behind it is said of: no preposition governs it. */
        private boolean isSubjectPlace() {
            Token governor = before(governor());
            return !governor.isOneOf(CapitalWords.PREPOSITIONS) || governor.word.equals("as");
        }

        /** The token before the name and all that it is joined to by "and" and commas: "in London, Paris and …". */
        private int governor() {
            int at = 0;
            while (before(at).joins()) {
                int name = at + 1;
                if (before(at).word.equals(",") && before(name).joins()) {
                    name++;
                }
                if (!before(name).capital) {
                    return at;
                }
                while (before(name).capital
                        && !before(name).joins()
                        && !before(name).isOneOf(CapitalWords.PREPOSITIONS)) {
                    name++;
                }
                at = name;
            }
            return at;
        }

        /** "Moscow has agreed", "Moscow, which recognised", "Moscow and Kabul agreed". */
        private CapitalSense verb() {
            int at = 0;
            if (after(0).isAnd() && after(1).word.equals("its") && after(2).isOneOf(CapitalWords.FOLLOWERS)) {
                return metonym("with its", after(2));
            }
            if (after(0).word.equals(",") && after(1).isOneOf(CapitalWords.REMARKS)) {
                return metonym("remark", after(1));
            }
            if (after(0).isAnd() && after(1).capital) {
                at = 2;
                while (after(at).capital && !after(at).isVerb()) {
                    at++;
                }
            }
            if (after(at).word.equals(",") && after(at + 1).word.equals("which")) {
                at += 2;
            }
            while (after(at).isOneOf(CapitalWords.ADVERBS) || after(at).word.endsWith("ly")) {
                at++;
            }
            Token verb = after(at);
            if (CapitalWords.isActing(verb.word)) {
                return metonym("verb", verb);
            }
            if (verb.isOneOf(CapitalWords.MODALS)) {
                int main = at + 1;
                while (after(main).isOneOf(CapitalWords.ADVERBS)
                        || after(main).isOneOf(CapitalWords.MODALS)
                        || after(main).word.endsWith("ly")) {
                    main++;
                }
                boolean suffers = after(main).isOneOf(CapitalWords.SUFFERED)
                        || after(main).word.equals("been") && after(main + 1).isOneOf(CapitalWords.SUFFERED);
                if (suffers) {
                    return place("what happens to it", after(main));
                }
                boolean owns = verb.isOneOf(CapitalWords.HAVE) && !CapitalWords.mayBeParticiple(after(main).word);
                return owns ? place("what it has", after(main)) : metonym("verb", verb);
            }
            if (verb.isOneOf(CapitalWords.COPULAS)) {
                int main = at + 1;
                while (after(main).isOneOf(CapitalWords.ADVERBS)
                        || after(main).word.endsWith("ly")) {
                    main++;
                }
                boolean does = CapitalWords.isActing(after(main).word)
                        && after(main).word.endsWith("ing");
                if (does
                        || CapitalWords.isDoneToStates(after(main).word)
                        || after(main).isOneOf(CapitalWords.STATES_OF_MIND)) {
                    return metonym("verb", after(main));
                }
                return place("what it is", verb);
            }
            return null;
        }

        /** "in Moscow", "with Moscow", "pressure on Moscow", "between Moscow and Kabul". */
        private CapitalSense preposition() {
            int at = governor();
            Token governor = before(at);
            if (!governor.isOneOf(CapitalWords.PREPOSITIONS)) {
                return null;
            }
            Token said = before(at + 1);
            Token saidBefore = before(at + 2);
            return switch (governor.word) {
                case "with", "by", "against", "versus", "between" ->
                    said.isOneOf(CapitalWords.MOTIONS) || saidBefore.isOneOf(CapitalWords.MOTIONS)
                            ? place("way", said)
                            : metonym("preposition", governor);
                case "for" ->
                    said.isOneOf(CapitalWords.MOTIONS) ? place("way", said) : metonym("preposition", governor);
                case "to" ->
                    said.isOneOf(CapitalWords.ADDRESSED) ? metonym("addressed", said) : place("preposition", governor);
                case "from" ->
                    said.isOneOf(CapitalWords.GIVEN) ? metonym("given", said) : place("preposition", governor);
                case "on", "upon" ->
                    said.isOneOf(CapitalWords.PUT_ON) ? metonym("put on", said) : place("preposition", governor);
                case "of" ->
                    said.isOneOf(CapitalWords.OF_CITIES)
                                    || said.word.isEmpty()
                                    || said.isOneOf(CapitalWords.PREPOSITIONS)
                            ? place("preposition", governor)
                            : metonym("belongs to it", said);
                case "toward", "towards" ->
                    said.isOneOf(CapitalWords.MOTIONS) ? place("way", said) : metonym("preposition", governor);
                default -> place("preposition", governor);
            };
        }

        /** "urged Moscow to", "left Moscow". */
        private CapitalSense object() {
            Token verb = before(governor());
            if (CapitalWords.isDoneToStates(verb.word)) {
                return metonym("object of", verb);
            }
            return null;
        }

        private static CapitalSense metonym(String rule, Token word) {
            return new CapitalSense(AliasKind.METONYM, rule + " '" + word.word + "'");
        }

        private static CapitalSense place(String rule, Token word) {
            return new CapitalSense(AliasKind.PLACE, rule + " '" + word.word + "'");
        }
    }
}
