package io.comention.text;

import java.util.Arrays;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A maximum entropy model of OpenNLP's whose features are found in a flat table: the same sums in the same order, and so the
 * same probabilities. The names of features are so alike that Java's hash map ends up searching trees.
 */
final class IndexedModel extends AbstractModel {
    private final GISModel model;
    private final String[] features;
    private final int[][] outcomes;
    private final double[][] parameters;
    private final int shift;

    private IndexedModel(GISModel model, Map<String, Context> contexts) {
        super(contexts.values().toArray(new Context[0]), contexts.keySet().toArray(new String[0]), (String[])
                model.getDataStructures()[2]);
        this.model = model;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * contexts.size() - 1));
        this.shift = Integer.SIZE - bits;
        this.features = new String[1 << bits];
        this.outcomes = new int[1 << bits][];
        this.parameters = new double[1 << bits][];
        contexts.forEach((feature, context) -> {
            int place = place(feature);
            features[place] = feature;
            outcomes[place] = context.getOutcomes();
            parameters[place] = context.getParameters();
        });
    }

    /** A model that finds the same, faster where there is a way. */
    @SuppressWarnings("unchecked") // what OpenNLP puts there
    static MaxentModel of(MaxentModel model) {
        return model instanceof GISModel gis
                ? new IndexedModel(gis, (Map<String, Context>) gis.getDataStructures()[1])
                : model;
    }

    /** Where a feature stands, or would. */
    private int place(String feature) {
        int place = feature.hashCode() * 0x9E3779B9 >>> shift;
        while (features[place] != null && !features[place].equals(feature)) {
            place = place + 1 & features.length - 1;
        }
        return place;
    }

    @Override
    public double[] eval(String[] context) {
        return eval(context, new double[getNumOutcomes()]);
    }

    @Override
    public double[] eval(String[] context, double[] sums) {
        Arrays.fill(sums, StrictMath.log(1.0 / sums.length));
        for (String feature : context) {
            int place = place(feature);
            if (features[place] != null) {
                for (int i = 0; i < outcomes[place].length; i++) {
                    sums[outcomes[place][i]] += parameters[place][i];
                }
            }
        }
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i]);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
        return sums;
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        return model.eval(context, values);
    }
}
