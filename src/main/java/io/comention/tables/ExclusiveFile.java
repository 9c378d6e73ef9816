package io.comention.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Creates a file with its whole content, or finds that somebody else has: the one step on which commits rest.
 *
 * <p>{@code FileSystem.create(path, false)} does not promise that on every file system. A local file is linked from a
 * complete one, a file in HDFS renamed to a name that must be free, an object put on the condition that there is none.
 */
final class ExclusiveFile {
    private ExclusiveFile() {}

    /** Whether the file was created; false where there was one already. */
    static boolean create(Path file, String content, Configuration hadoop) throws IOException {
        FileSystem fileSystem = file.getFileSystem(hadoop);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return switch (String.valueOf(fileSystem.getUri().getScheme())) {
            case "file" -> link(java.nio.file.Path.of(file.toUri().getPath()), bytes);
            case "s3a" -> put(fileSystem, file, bytes);
            default -> rename(fileSystem, file, bytes, hadoop);
        };
    }

    private static boolean link(java.nio.file.Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        java.nio.file.Path complete = file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID());
        Files.write(complete, bytes);
        try {
            Files.createLink(file, complete);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(complete);
        }
    }

    private static boolean put(FileSystem fileSystem, Path file, byte[] bytes) throws IOException {
        FSDataOutputStreamBuilder<?, ?> create = fileSystem.createFile(file);
        create.overwrite(false).recursive().must("fs.option.create.conditional.overwrite", true);
        try (FSDataOutputStream out = create.build()) {
            out.write(bytes);
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            if (fileSystem.exists(file)) {
                return false;
            }
            throw e;
        }
        return true;
    }

    private static boolean rename(FileSystem fileSystem, Path file, byte[] bytes, Configuration hadoop)
            throws IOException {
        Path complete = new Path(file.getParent(), "." + file.getName() + "-" + UUID.randomUUID());
        try (OutputStream out = fileSystem.create(complete, false)) {
            out.write(bytes);
        }
        try {
            FileContext.getFileContext(fileSystem.getUri(), hadoop).rename(complete, file, Options.Rename.NONE);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            fileSystem.delete(complete, false);
            return false;
        }
    }
}
