package io.comention.entities;

import io.comention.job.UserException;
import io.comention.tables.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The gazetteers that a job names, read once.
 *
 * @param digest changes when a list does
 */
public record GazetteerFiles(Gazetteer gazetteer, String digest) {
    private static final String WORLD = "world";
    private static final int MOST_BYTES = 64 << 20;

    /**
     * Reads the lists of a job.
     *
     * @param names {@code world} for the list in the jar, or paths and URIs
     * @throws UserException where one is not there or wrong
     */
    public static GazetteerFiles read(List<String> names, Configuration hadoop) {
        List<Gazetteer.Source> sources = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (String name : names) {
            String content = content(name, hadoop);
            contents.add(content);
            sources.add(new Gazetteer.Source(name, new StringReader(content)));
        }
        return new GazetteerFiles(Gazetteer.read(sources), Digest.of(contents.toArray(new String[0])));
    }

    private static String content(String name, Configuration hadoop) {
        try (InputStream in = open(name, hadoop)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw UserException.usage("gazetteers: '" + name + "' has more than " + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw UserException.usage("gazetteers: '" + name + "' is not in UTF-8", e);
        } catch (IOException | IllegalArgumentException e) {
            throw UserException.usage(
                    "gazetteers: '" + name + "' cannot be read; name " + WORLD
                            + ", the list in the jar, or a YAML file",
                    e);
        }
    }

    private static InputStream open(String name, Configuration hadoop) throws IOException {
        if (name.equals(WORLD)) {
            InputStream world = GazetteerFiles.class.getResourceAsStream("/gazetteers/world.yaml");
            if (world == null) {
                throw new IllegalStateException("the jar lacks its gazetteer");
            }
            return world;
        }
        Path path = new Path(name);
        return path.getFileSystem(hadoop).open(path);
    }
}
