package io.comention.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.job.UserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files below an output folder.
 *
 * @param name the folder as the user gave it
 * @param root the folder, qualified
 */
record OutputFiles(String name, Path root, FileSystem fileSystem, Configuration hadoop) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    Path path(String below) {
        return new Path(root, below);
    }

    boolean exists(Path path) {
        try {
            return fileSystem.exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in a folder; nothing where there is no such folder. */
    List<FileStatus> list(Path folder) {
        try {
            return fileSystem.exists(folder) && fileSystem.getFileStatus(folder).isDirectory()
                    ? List.of(fileSystem.listStatus(folder))
                    : List.of();
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw UserException.usage("output: '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isLocal() {
        return "file".equals(fileSystem.getUri().getScheme());
    }

    /** Makes a file another's too, neither of which is ever written to again; false where that cannot be. */
    boolean link(Path file, Path as) {
        if (!isLocal()) {
            return false;
        }
        try {
            Files.createLink(java.nio.file.Path.of(as.toUri()), java.nio.file.Path.of(file.toUri()));
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            return false; // not every local file system has links
        }
    }

    void delete(Path path) {
        try {
            fileSystem.delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another run may fill the folder at this moment, so it is never removed with what is in it. */
    void deleteIfEmpty(Path folder) {
        try {
            if (list(folder).isEmpty()) {
                fileSystem.delete(folder, false);
            }
        } catch (IOException e) {
            return; // it is not empty any more
        }
    }

    <T> T readJson(Path file, Class<T> type) {
        try (InputStream in = fileSystem.open(file)) {
            return JSON.readValue(in.readAllBytes(), type);
        } catch (JsonProcessingException e) {
            throw UserException.input(file + " is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw UserException.input(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Creates a file with its whole content; false where there is one already. */
    boolean createJson(Path file, Object content) throws IOException {
        return ExclusiveFile.create(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n", hadoop);
    }
}
