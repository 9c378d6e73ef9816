package io.comention.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * OpenNLP's models from the jar, each loaded when it is first asked for, once per JVM, and shared: models are immutable,
 * what reads with them is not.
 *
 * <p>They are loaded by name, since every model jar has a {@code model.properties} of its own that one jar cannot keep
 * apart, and only if their bytes are those that we know.
 */
final class TextModels {
    static final Supplier<TokenizerModel> TOKENS_EN = model(
            "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin",
            "95139111197ba9f1165fc12be8d4cbac05ea3912f995d167efa1a0e04e3e649a",
            TextModels::tokens);
    static final Supplier<SentenceModel> SENTENCES_EN = model(
            "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
            "4de58d12b09421003c8b1ba13e8b58ec533b28e1f22a65272119dc0993d333e8",
            TextModels::sentences);
    static final Supplier<TokenizerModel> TOKENS_DE = model(
            "opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin",
            "32d0a7ff84fdd50f9e454340bed782d7269845bfa656e0c988cbb823dd628d6e",
            TextModels::tokens);
    static final Supplier<SentenceModel> SENTENCES_DE = model(
            "opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin",
            "b5553223d30a0422e80a28e2ae766a92dd7181e229f0d6c73087951e84142c43",
            TextModels::sentences);
    static final Supplier<SentenceModel> SENTENCES_FR = model(
            "opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin",
            "ee1f8109cbca3c5a2799b873ee08202671920d526352edfc56462c2d80ab673c",
            TextModels::sentences);
    static final Supplier<POSModel> TAGS_EN = model(
            "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin",
            "510b89087e7ef7ffb8c50c63e3e999122404ac9fa64790dfa93b38d1938c52ce",
            POSModel::new);
    static final Supplier<LanguageDetectorModel> LANGUAGES = model(
            "langdetect-183.bin",
            "2ddf585fac2e02a9dcfb9a4a9cc9417562eaac351be2efb506a2eaa87f19e9d4",
            LanguageDetectorModel::new);

    private TextModels() {}

    private interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private static TokenizerModel tokens(InputStream in) throws IOException {
        TokenizerModel model = new TokenizerModel(in);
        return new TokenizerModel(IndexedModel.of(model.getMaxentModel()), Map.of(), model.getFactory());
    }

    private static SentenceModel sentences(InputStream in) throws IOException {
        SentenceModel model = new SentenceModel(in);
        ExtensionLoader.registerAllowedPackage(SentenceFactory.class.getPackageName()); // else it makes none by name
        return new SentenceModel(
                model.getLanguage(),
                IndexedModel.of(model.getMaxentModel()),
                Map.of(),
                new SentenceFactory(model.getFactory()));
    }

    private static <M> Supplier<M> model(String name, String sha256, Reader<M> reader) {
        return new Supplier<>() {
            private M model;

            @Override
            public synchronized M get() {
                if (model == null) {
                    model = load(name, sha256, reader);
                }
                return model;
            }
        };
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
