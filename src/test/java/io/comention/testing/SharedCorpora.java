package io.comention.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real corpora that are too large to ship; tests over them are skipped where they are not there. */
public final class SharedCorpora {
    private SharedCorpora() {}

    /** A file of the shared corpora, in {@code COMENTION_SHARED} or beside the project; skips the test where it is absent. */
    public static Path of(String name) {
        String shared = System.getenv("COMENTION_SHARED");
        Path file = Path.of(shared == null ? "../shared/corpora" : shared).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not there");
        return file.toAbsolutePath().normalize();
    }
}
