package io.comention.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * A model as it stands in its file, which is read once in every JVM that it gets to. Only the bytes travel: models are
 * not made to be serialised.
 */
abstract class ModelBytes<M> implements Serializable {
    private final byte[] bytes;
    private transient M model;

    /** Keeps the bytes, which nobody may change. */
    ModelBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads a model. */
    abstract M read(InputStream in) throws IOException;

    /** The model, which is immutable and shared. */
    final synchronized M model() {
        if (model == null) {
            try {
                model = read(new ByteArrayInputStream(bytes));
            } catch (IOException | RuntimeException e) { // whatever a parser of foreign bytes may throw
                throw new IllegalArgumentException("cannot be read as an OpenNLP model of this kind", e);
            }
        }
        return model;
    }
}
