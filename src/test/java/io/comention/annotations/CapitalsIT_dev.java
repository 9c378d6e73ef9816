package io.comention.annotations;

import com.fasterxml.jackson.databind.*;
import io.comention.entities.*;
import io.comention.job.AliasKind;
import io.comention.testing.SharedCorpora;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CapitalsIT_dev {
    @Test
    void dev() throws Exception {
        String which = System.getProperty("which", "rules");
        Gazetteer world;
        try (Reader r = new InputStreamReader(
                getClass().getResourceAsStream("/gazetteers/world.yaml"), StandardCharsets.UTF_8)) {
            world = Gazetteer.read(List.of(new Gazetteer.Source("world", r)));
        }
        List<Entity> es = new ArrayList<>();
        for (Entity e : world.entities()) {
            List<Alias> as = new ArrayList<>();
            for (Alias a : e.aliases())
                as.add(new Alias(a.text(), a.kind(), a.capital() || a.kind() == AliasKind.PLACE, a.rules(), a.place()));
            es.add(new Entity(e.id(), e.name(), e.type(), e.wikidata(), e.partOf(), as));
        }
        io.comention.entities.Matcher m = new io.comention.entities.Matcher(new Gazetteer(es, world.ignore()));
        List<String[]> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String l : Files.readAllLines(Path.of("src/test/resources/capitals/" + which + ".tsv"))) {
            if (l.startsWith("corpus\t")) continue;
            String[] p = l.split("\t");
            rows.add(p);
            ids.add(p[0] + "/" + p[1]);
        }
        Map<String, String> texts = new HashMap<>();
        for (String c : List.of("open-sample", "ungdc")) {
            Path f = SharedCorpora.of(c.equals("ungdc") ? "ungdc.jsonl.gz" : "open-sample.jsonl");
            try (BufferedReader b = new BufferedReader(new InputStreamReader(
                    c.equals("ungdc") ? new GZIPInputStream(Files.newInputStream(f)) : Files.newInputStream(f),
                    StandardCharsets.UTF_8))) {
                ObjectMapper om = new ObjectMapper();
                for (String l; (l = b.readLine()) != null; ) {
                    JsonNode n = om.readTree(l);
                    String k = c + "/" + n.get("id").asText();
                    if (ids.contains(k)) texts.put(k, n.get("text").asText());
                }
            }
        }
        Annotator an = new Annotator("en", m);
        int tp = 0, fp = 0, fn = 0;
        StringBuilder out = new StringBuilder();
        for (String[] r : rows) {
            String t = texts.get(r[0] + "/" + r[1]);
            int b = Integer.parseInt(r[2]), e = Integer.parseInt(r[3]);
            Annotation a = an.annotate("", t);
            Mention hit = null;
            for (Mention x : a.mentions()) if (x.begin() < e && x.end() > b && x.field() != Field.TITLE) hit = x;
            boolean pred = hit != null && hit.kind() == AliasKind.METONYM;
            boolean gold = r[5].equals("metonym");
            if (pred && gold) tp++;
            if (pred && !gold) fp++;
            if (!pred && gold) fn++;
            if (pred != gold)
                out.append((gold ? "MISS " : "FALSE ") + r[5] + " "
                        + (hit == null ? "none" : hit.entityId() + "|" + hit.surface() + "|" + hit.kind()) + " : "
                        + t.substring(Math.max(0, b - 90), b).replace("\n", " ") + " [[" + t.substring(b, e) + "]] "
                        + t.substring(e, Math.min(t.length(), e + 70)).replace("\n", " ") + "\n");
        }
        out.append("P=" + tp / (double) (tp + fp) + " R=" + tp / (double) (tp + fn) + " tp=" + tp + " fp=" + fp + " fn="
                + fn + "\n");
        Files.writeString(
                Path.of("/tmp/scratch/cap-" + which + ".txt"),
                which.equals("rules") ? out.toString() : out.substring(out.lastIndexOf("P=")));
    }
}
