package io.comention.commands.gazetteer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.entities.Slug;
import io.comention.job.UserException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Patterns of spaCy's entity ruler: lines of {@code {"label": "ORG", "pattern": "Taliban", "id": "taliban"}}.
 *
 * <p>A pattern is a phrase, or a list of tokens that say LOWER (found in any case), TEXT or ORTH (found as written).
 */
final class SpacyPatterns {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    /** What the labels of spaCy's models are here. */
    private static final Map<String, String> TYPES = Map.of(
            "GPE",
            "country",
            "NORP",
            "country",
            "LOC",
            "place",
            "FAC",
            "place",
            "ORG",
            "organisation",
            "PERSON",
            "person",
            "PER",
            "person");

    private final ListBuilder list = new ListBuilder();
    private final Map<String, Description> descriptions = new HashMap<>();
    private final String type;
    private final List<String> skipped;

    private SpacyPatterns(String type, List<String> skipped) {
        this.type = type;
        this.skipped = skipped;
    }

    /** A phrase and how it must be written, or null for as usual. */
    private record Phrase(String text, String letterCase) {}

    /**
     * The entities of a file.
     *
     * @param file its name, for messages
     * @param type the type of all of them; null for that of their label
     * @param skipped receives what is not taken, with its line
     */
    static ListBuilder read(String file, String content, String type, List<String> skipped) {
        SpacyPatterns patterns = new SpacyPatterns(type, skipped);
        int number = 0;
        for (Iterator<String> lines = content.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            if (!line.isBlank()) {
                String place = file + ", line " + number;
                try {
                    patterns.add(JSON.readTree(line), place);
                } catch (JsonProcessingException e) {
                    throw UserException.input(place + ": not valid JSON: " + e.getOriginalMessage(), e);
                } catch (IllegalArgumentException e) {
                    throw UserException.input(place + ": " + e.getMessage(), e);
                }
            }
        }
        return patterns.list;
    }

    private void add(JsonNode node, String place) {
        String label = node.path("label").asText("");
        Phrase phrase = phrase(node.path("pattern"), place);
        if (phrase == null) {
            return;
        }
        String known = type != null ? type : TYPES.get(label.toUpperCase(Locale.ROOT));
        if (known == null) {
            skipped.add(place + ": there is no type for the label '" + label + "'; give one with --type");
            return;
        }
        String id = node.path("id").asText("");
        String slug = Slug.of(id.isEmpty() ? phrase.text() : id);
        // The first pattern of an entity names it.
        Description description =
                descriptions.computeIfAbsent(slug, s -> new Description(s, phrase.text(), known, null, null));
        list.add(description, label.equalsIgnoreCase("NORP") ? "demonym" : "name", phrase.text(), phrase.letterCase());
    }

    private Phrase phrase(JsonNode pattern, String place) {
        if (pattern.isTextual()) {
            return new Phrase(pattern.asText(), null);
        }
        if (!pattern.isArray() || pattern.isEmpty()) {
            throw new IllegalArgumentException("pattern: expected a text or a list of tokens");
        }
        List<String> words = new ArrayList<>();
        Set<String> attributes = new HashSet<>();
        for (JsonNode token : pattern) {
            String attribute = token.size() == 1 ? token.fieldNames().next() : "";
            String name = attribute.equals("ORTH") ? "TEXT" : attribute;
            if (!name.equals("LOWER") && !name.equals("TEXT")
                    || !token.get(attribute).isTextual()) {
                skipped.add(place + ": only LOWER, TEXT and ORTH with a text are taken, found " + token);
                return null;
            }
            attributes.add(name);
            words.add(token.get(attribute).asText());
        }
        if (attributes.size() > 1) {
            skipped.add(place + ": a pattern that mixes LOWER with TEXT or ORTH is not taken");
            return null;
        }
        return new Phrase(String.join(" ", words), attributes.contains("LOWER") ? "any" : "exact");
    }
}
