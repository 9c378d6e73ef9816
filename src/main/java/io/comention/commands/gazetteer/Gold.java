package io.comention.commands.gazetteer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.comention.job.UserException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in which somebody has marked what is named.
 *
 * @param begin UTF-16 offset of the part that was marked
 * @param end offset after it
 */
record Gold(String id, String text, int begin, int end, List<Label> labels) {
    private static final long MOST_BYTES = 1L << 30;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    /**
     * What is named at {@code text[begin, end)}.
     *
     * @param wikidata its Wikidata id, or null
     * @param name its name, or null
     * @param type what it is, or null
     */
    record Label(int begin, int end, String wikidata, String name, String type) {
        boolean overlaps(int otherBegin, int otherEnd) {
            return begin < otherEnd && otherBegin < end;
        }
    }

    /**
     * The texts of a file with one JSON object per line: {@code {id, text, evaluate: [begin, end], labels: [{begin, end,
     * wikidata, name, type}]}}. Without {@code evaluate} the whole text counts, without {@code id} its line is it; other keys
     * are not read.
     *
     * @throws UserException with file and line where one is not of this form
     */
    static List<Gold> read(Path file) {
        List<Gold> read = new ArrayList<>();
        int number = 0;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw UserException.input(file + ": has more than " + MOST_BYTES + " bytes; split it");
            }
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        read.add(text(JSON.readTree(line), number));
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw UserException.input(file + ", line " + number + ": not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw UserException.input(file + ", line " + number + ": " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw UserException.input(file + ": is not in UTF-8", e);
        } catch (IOException e) {
            throw UserException.input(file + ": cannot be read", e);
        }
        if (read.isEmpty()) {
            throw UserException.input(file + ": holds no text");
        }
        return read;
    }

    private static Gold text(JsonNode node, int line) {
        String text = string(node, "text");
        JsonNode part = node.get("evaluate");
        int begin = 0;
        int end = text.length();
        if (part != null) {
            require(part.isArray() && part.size() == 2, "evaluate: expected [begin, end], found " + part);
            begin = offset(part.get(0), "evaluate", text);
            end = offset(part.get(1), "evaluate", text);
        }
        JsonNode list = node.path("labels");
        require(list.isArray(), "labels: expected a list of {begin, end, wikidata, name}");
        List<Label> labels = new ArrayList<>();
        for (JsonNode item : list) {
            Label label = label(item, text);
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        return new Gold(node.has("id") ? string(node, "id") : "line " + line, text, begin, end, labels);
    }

    private static Label label(JsonNode item, String text) {
        Label label = new Label(
                offset(item.path("begin"), "labels.begin", text),
                offset(item.path("end"), "labels.end", text),
                item.path("wikidata").asText(null),
                item.path("name").asText(null),
                item.path("type").asText(null));
        require(
                label.begin() < label.end()
                        && !Character.isLowSurrogate(text.charAt(label.begin()))
                        && !Character.isHighSurrogate(text.charAt(label.end() - 1)),
                "labels: expected UTF-16 offsets of whole characters, found " + item);
        return label;
    }

    private static String string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        require(value.isTextual(), key + ": expected a text");
        return value.asText();
    }

    private static int offset(JsonNode value, String key, String text) {
        require(
                value.canConvertToInt() && value.asInt() >= 0 && value.asInt() <= text.length(),
                key + ": expected an offset from 0 to " + text.length() + ", found " + value);
        return value.asInt();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
