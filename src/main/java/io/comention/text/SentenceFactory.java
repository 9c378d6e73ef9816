package io.comention.text;

import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SentenceDetectorFactory;

/** What OpenNLP makes the parts of a sentence detector with: its own but for {@link SentenceEnds}. */
public final class SentenceFactory extends SentenceDetectorFactory {
    /** For OpenNLP, which makes one by the name of its class. */
    public SentenceFactory() {}

    /** For the sentences of another one. */
    SentenceFactory(SentenceDetectorFactory of) {
        super(of.getLanguageCode(), of.isUseTokenEnd(), of.getAbbreviationDictionary(), of.getEOSCharacters());
    }

    @Override
    public EndOfSentenceScanner getEndOfSentenceScanner() {
        return new SentenceEnds(super.getEndOfSentenceScanner().getEOSCharacters());
    }
}
