package io.comention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
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
    void theProbabilitiesAreThoseOfTheModelItself() {
        Random random = new Random(7);
        GISModel model = model(random);
        MaxentModel indexed = IndexedModel.of(model);
        assertThat(indexed).isNotSameAs(model);
        String[] features = ((Map<?, ?>) model.getDataStructures()[1])
                .keySet().stream().map(String.class::cast).sorted().toArray(String[]::new);
        for (int i = 0; i < 1_000; i++) {
            String[] context = random.ints(random.nextInt(12), 0, features.length + 50)
                    .mapToObj(n -> n < features.length ? features[n] : "unknown" + n)
                    .toArray(String[]::new);
            assertThat(indexed.eval(context)).isEqualTo(model.eval(context));
            assertThat(indexed.getBestOutcome(indexed.eval(context)))
                    .isEqualTo(model.getBestOutcome(model.eval(context)));
        }
        assertThat(indexed.eval(new String[] {"BBAa", "AaAa"})).isEqualTo(model.eval(new String[] {"BBAa", "AaAa"}));
        assertThat(indexed.getIndex("F")).isEqualTo(1);
        assertThat(indexed.getNumOutcomes()).isEqualTo(2);
    }
}
