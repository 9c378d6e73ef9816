package io.comention.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * OpenNLP's English models from the jar, loaded once per JVM and shared: models are immutable, what reads with them is
 * not.
 *
 * <p>They are loaded by name, since every model jar has a {@code model.properties} of its own that one jar cannot keep
 * apart, and only if their bytes are those that we know.
 */
public final class TextModels {
    private static final String TOKENS = "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
    private static final String TOKENS_SHA256 = "95139111197ba9f1165fc12be8d4cbac05ea3912f995d167efa1a0e04e3e649a";
    private static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String SENTENCES_SHA256 = "4de58d12b09421003c8b1ba13e8b58ec533b28e1f22a65272119dc0993d333e8";

    private TextModels() {}

    /** The English token model. */
    public static TokenizerModel tokens() {
        return Tokens.MODEL;
    }

    /** The English sentence model. */
    public static SentenceModel sentences() {
        return Sentences.MODEL;
    }

    private static final class Tokens {
        static final TokenizerModel MODEL = load(TOKENS, TOKENS_SHA256, TokenizerModel::new);
    }

    private static final class Sentences {
        static final SentenceModel MODEL = load(SENTENCES, SENTENCES_SHA256, SentenceModel::new);
    }

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private static <M> M load(String name, String sha256, Reader<M> reader) {
        try (InputStream in = TextModels.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the model " + name);
            }
            byte[] bytes = in.readAllBytes();
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("the model " + name + " is not the one that we know: SHA-256 " + found);
            }
            return reader.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
