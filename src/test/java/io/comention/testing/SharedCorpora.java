package io.comention.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Corpora that are too large, or not free enough, to live in the repository. */
public final class SharedCorpora {
    private SharedCorpora() {}

    /**
     * A file of {@code ../shared/corpora}; where it is missing the test is skipped. The environment variable
     * {@code COMENTION_SHARED} names another folder than {@code ../shared}.
     */
    public static Path of(String name) {
        Path file = Path.of(System.getenv().getOrDefault("COMENTION_SHARED", "../shared"), "corpora", name);
        Assumptions.assumeTrue(Files.exists(file), () -> "there is no " + file);
        return file;
    }
}
