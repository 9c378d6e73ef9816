package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.junit.jupiter.api.Test;

class IndexedModelTest {
    /** 1,000 features that are not all over both outcomes; strings of "Aa" and "BB" have the same hash. */
    private static GISModel model(Random random) {
        String[] features = Stream.concat(
                        Stream.of("AaAa", "BBBB", "AaBB", "BBAa"),
                        random.ints(996).mapToObj(n -> "p=" + Integer.toString(n, 36)))
                .distinct()
                .toArray(String[]::new);
        Context[] contexts = new Context[features.length];
        for (int i = 0; i < contexts.length; i++) {
            contexts[i] = i % 3 == 0
                    ? new Context(new int[] {1}, new double[] {random.nextGaussian()})
                    : new Context(new int[] {0, 1}, new double[] {random.nextGaussian(), random.nextGaussian()});
        }
        return new GISModel(contexts, features, new String[] {"T", "F"});
    }

    @Test
    void theModelsOfTheJarSayTheSame() throws IOException {
        for (MaxentModel model : List.of(
                new TokenizerModel(resource("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")).getMaxentModel(),
                new TokenizerModel(resource("opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin")).getMaxentModel(),
                new SentenceModel(resource("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")).getMaxentModel(),
                new SentenceModel(resource("opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin")).getMaxentModel(),
                new SentenceModel(resource("opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin")).getMaxentModel())) {
            compare((GISModel) model, IndexedModel.of(model), new Random(11));
        }
        assertThat(TextModels.TOKENS_EN.get().getMaxentModel()).isInstanceOf(IndexedModel.class);
        assertThat(TextModels.SENTENCES_EN.get().getMaxentModel()).isInstanceOf(IndexedModel.class);
    }

    private static InputStream resource(String name) {
        return TextModels.class.getResourceAsStream("/" + name);
    }

    private static void compare(GISModel model, MaxentModel indexed, Random random) {
        String[] features = ((Map<?, ?>) model.getDataStructures()[1])
                .keySet().stream().map(String.class::cast).sorted().toArray(String[]::new);
        for (int i = 0; i < 1_000; i++) {
            String[] context = random.ints(random.nextInt(24), 0, features.length + features.length / 20)
                    .mapToObj(n -> n < features.length ? features[n] : "unknown" + n)
                    .toArray(String[]::new);
            assertThat(indexed.eval(context)).isEqualTo(model.eval(context));
            assertThat(indexed.getBestOutcome(indexed.eval(context)))
                    .isEqualTo(model.getBestOutcome(model.eval(context)));
        }
    }

    @Test
    void theProbabilitiesAreThoseOfTheModelItself() {
        Random random = new Random(7);
        GISModel model = model(random);
        MaxentModel indexed = IndexedModel.of(model);
        assertThat(indexed).isNotSameAs(model);
        compare(model, indexed, random);
        assertThat(indexed.eval(new String[] {"BBAa", "AaAa"})).isEqualTo(model.eval(new String[] {"BBAa", "AaAa"}));
        assertThat(indexed.getIndex("F")).isEqualTo(1);
        assertThat(indexed.getNumOutcomes()).isEqualTo(2);
    }
}
