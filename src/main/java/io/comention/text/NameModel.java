package io.comention.text;

import io.comention.job.LanguageCodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.namefind.TokenNameFinderModel;

/** An OpenNLP name-finder model. */
public final class NameModel extends ModelBytes<TokenNameFinderModel> {
    private static final String START = "-start";
    private static final String UNIT = "-unit";

    private final String language;
    private final String type;
    private final String wanted;

    /**
     * A model that is applied.
     *
     * @param language of the articles that it reads; null: its own
     * @param type of the entities that it finds
     * @param types all types that entities may have
     * @throws IllegalArgumentException in words for the user, where the bytes are no such model or it does not fit
     */
    public NameModel(byte[] bytes, String language, String type, List<String> types) {
        super(bytes);
        this.type = type;
        this.wanted = wanted(type, types);
        this.language = language == null ? ownLanguage() : language;
        if (this.language == null) {
            throw new IllegalArgumentException(
                    "does not say its language; give the key 'language' with that of the articles it reads");
        }
    }

    @Override
    TokenNameFinderModel read(InputStream in) throws IOException {
        return new TokenNameFinderModel(in);
    }

    /** Which of the model's own types is ours. */
    private String wanted(String ours, List<String> types) {
        List<String> own = Arrays.stream(model().getNameFinderSequenceModel().getOutcomes())
                .filter(outcome -> outcome.endsWith(START) || outcome.endsWith(UNIT))
                .map(outcome -> outcome.substring(0, outcome.lastIndexOf('-')))
                .distinct()
                .sorted()
                .toList();
        for (String one : own) {
            if (same(one, ours)) {
                return one;
            }
        }
        if (own.size() == 1 && types.stream().noneMatch(other -> same(own.get(0), other))) {
            return own.get(0);
        }
        throw new IllegalArgumentException(
                own.isEmpty() ? "finds no names" : "finds names of type " + String.join(", ", own) + ", not " + ours);
    }

    private static boolean same(String own, String ours) {
        return own.replace("organization", "organisation").equals(ours);
    }

    /** The language that the model says it was made for, or null. */
    private String ownLanguage() {
        String code = LanguageCodes.of(model().getLanguage());
        return code != null && code.matches("[a-z]{2,3}") ? code : null;
    }

    /** The language by whose tokenizer it reads. */
    String tokenizedAs() {
        String own = ownLanguage();
        return own == null ? language : own;
    }

    /** The language of the articles that it reads. */
    public String language() {
        return language;
    }

    /** The type of the entities that it finds. */
    public String type() {
        return type;
    }

    /** The type of theirs that the model says. */
    String wanted() {
        return wanted;
    }
}
