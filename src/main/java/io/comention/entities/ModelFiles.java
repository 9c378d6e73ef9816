package io.comention.entities;

import io.comention.job.Job;
import io.comention.job.ModelEntry;
import io.comention.job.Reference;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.tables.Digest;
import io.comention.text.NameModel;
import io.comention.text.TagModel;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The models that a job names, read once.
 *
 * @param tags by what names on no list must be proper nouns; null where they need not be
 * @param digest changes when a model does; empty where there is none
 */
public record ModelFiles(List<NameModel> names, TagModel tags, String digest) {
    private static final int MOST_BYTES = 256 << 20;
    private static final List<String> TYPES =
            Arrays.stream(EntityType.values()).map(EntityType::id).toList();

    /**
     * Reads the models of a job.
     *
     * @throws UserException where one is not there, not the one that is meant, or none of that kind
     */
    public static ModelFiles read(Job job, Configuration hadoop) {
        List<NameModel> names = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (ModelEntry entry : job.models()) {
            if (!TYPES.contains(entry.type())) {
                throw entry.path()
                        .error("type: expected one of " + String.join(", ", TYPES) + ", found '" + entry.type() + "'"
                                + Suggestion.of(entry.type(), TYPES));
            }
            byte[] bytes = bytes(entry.path(), hadoop);
            String sha256 = sha256(bytes);
            if (entry.sha256() != null && !entry.sha256().equals(sha256)) {
                throw entry.path()
                        .error("'" + entry.path().text() + "' is not the model that sha256 says; its own is " + sha256);
            }
            try {
                NameModel model = new NameModel(bytes, entry.language(), entry.type(), TYPES);
                names.add(model);
                parts.addAll(List.of(sha256, model.type(), model.language()));
            } catch (IllegalArgumentException e) {
                throw entry.path().error("'" + entry.path().text() + "' " + e.getMessage(), e);
            }
        }
        TagModel tags =
                job.names().enabled() && job.names().pos() ? tags(job.names().posModel(), parts, hadoop) : null;
        return new ModelFiles(List.copyOf(names), tags, parts.isEmpty() ? "" : Digest.of(parts.toArray(new String[0])));
    }

    private static TagModel tags(Reference file, List<String> parts, Configuration hadoop) {
        if (file == null) {
            parts.add("pos");
            return TagModel.ENGLISH;
        }
        byte[] bytes = bytes(file, hadoop);
        parts.addAll(List.of("pos", sha256(bytes)));
        try {
            return TagModel.of(bytes);
        } catch (IllegalArgumentException e) {
            throw file.error("'" + file.text() + "' " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(Reference file, Configuration hadoop) {
        Path path = new Path(file.text());
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw file.error("'" + file.text() + "' has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw file.error("'" + file.text() + "' cannot be read", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
