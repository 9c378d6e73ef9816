package io.comention.testing;

import io.comention.entities.Gazetteer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list that comes with the program. */
public final class Worlds {
    private Worlds() {}

    /** The list {@code world}, read anew. */
    public static Gazetteer world() {
        try (Reader content = new InputStreamReader(
                Worlds.class.getResourceAsStream("/gazetteers/world.yaml"), StandardCharsets.UTF_8)) {
            return Gazetteer.read(List.of(new Gazetteer.Source("world", content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
