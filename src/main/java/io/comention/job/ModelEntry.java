package io.comention.job;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A name-finder model of the user's own.
 *
 * @param path its file, on any file system
 * @param type of the entities that it finds
 * @param language of the articles that it reads; null: the model's own
 * @param sha256 of the file, in lower case; null: whatever the file holds
 */
public record ModelEntry(Reference path, String type, String language, String sha256) implements Serializable {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    static ModelEntry read(YamlNode node) {
        node.allow("path", "type", "language", "sha256");
        return new ModelEntry(
                Reference.of(node.require("path")),
                node.require("type").text(),
                node.read("language", null, JobFile::language),
                node.read("sha256", null, ModelEntry::sha256));
    }

    private static String sha256(YamlNode node) {
        if (!SHA256.matcher(node.text()).matches()) {
            throw node.error("expected the 64 hexadecimal digits of a SHA-256, found '" + node.text() + "'");
        }
        return node.text().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> describe() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", path.text());
        values.put("type", type);
        if (language != null) {
            values.put("language", language);
        }
        if (sha256 != null) {
            values.put("sha256", sha256);
        }
        return values;
    }
}
