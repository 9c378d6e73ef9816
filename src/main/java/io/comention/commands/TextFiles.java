package io.comention.commands;

import io.comention.job.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whole files: small ones, such as lists. */
public final class TextFiles {
    private static final int MOST_BYTES = 64 << 20;
    private static final String STANDARD_INPUT = "-";

    private TextFiles() {}

    /**
     * The content of a file, or of the standard input where it is named {@code -}.
     *
     * @throws UserException where it cannot be read, is too large or not in UTF-8
     */
    public static String read(String file) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw UserException.input(file + ": has more than " + MOST_BYTES + " bytes; split it");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UserException.input(file + ": is not in UTF-8", e);
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.input(file + ": cannot be read", e);
        }
    }

    /**
     * Writes a new file.
     *
     * @param force whether one that is there is replaced
     */
    public static void write(Path file, String content, boolean force) {
        write(file, content.getBytes(StandardCharsets.UTF_8), force);
    }

    /** Writes a new file of bytes. */
    public static void write(Path file, byte[] content, boolean force) {
        if (file.toString().isEmpty()) {
            throw UserException.usage("the name of the file to write is empty");
        }
        OpenOption[] how = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.write(file, content, how);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw UserException.usage(file + ": is there already; give --force to replace it", e);
        } catch (IOException e) {
            throw UserException.usage(file + ": cannot be written", e);
        }
    }
}
