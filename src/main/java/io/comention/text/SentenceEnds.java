package io.comention.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;

/** Finds the characters that may end a sentence: those that OpenNLP's scanner finds, which looks up an object for each. */
final class SentenceEnds implements EndOfSentenceScanner {
    private final Set<Character> characters;
    private final boolean[] ascii = new boolean[128];
    private final String others;

    /** A scanner for these characters. */
    SentenceEnds(Set<Character> characters) {
        this.characters = characters;
        StringBuilder beyond = new StringBuilder();
        for (char c : characters) {
            if (c < ascii.length) {
                ascii[c] = true;
            } else {
                beyond.append(c);
            }
        }
        this.others = beyond.toString();
    }

    @Override
    public Set<Character> getEOSCharacters() {
        return characters;
    }

    @Override
    public List<Integer> getPositions(CharSequence text) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ascii.length ? ascii[c] : others.indexOf(c) >= 0) {
                positions.add(i);
            }
        }
        return positions;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // OpenNLP asks for it
    public List<Integer> getPositions(StringBuffer text) {
        return getPositions((CharSequence) text);
    }

    @Override
    public List<Integer> getPositions(char[] text) {
        return getPositions(new String(text));
    }
}
