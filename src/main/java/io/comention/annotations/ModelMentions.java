package io.comention.annotations;

import io.comention.entities.Match;
import io.comention.entities.UnlistedEntity;
import io.comention.job.AliasKind;
import io.comention.text.ModelNames;
import io.comention.text.NameModel;
import io.comention.text.Spaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds mentions by models where no list has any; of several models the first wins. For one thread. */
final class ModelMentions {
    /** A longer name is none. */
    private static final int LONGEST = 80;

    private static final int REMEMBERED = 10_000;

    private final List<Finder> finders = new ArrayList<>();

    private record Finder(NameModel model, ModelNames names, Map<String, String> ids) {
        /** The id of a name, remembered for those met before. */
        String id(String name) {
            return ids.computeIfAbsent(name, n -> {
                String id = UnlistedEntity.id(model.type(), n);
                return id == null ? "" : id;
            });
        }
    }

    ModelMentions(List<NameModel> models) {
        for (NameModel model : models) {
            finders.add(new Finder(model, new ModelNames(model), new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            }));
        }
    }

    /** Adds the mentions that an article's models find, in the order of the text. */
    void addTo(List<Mention> mentions, List<Block> blocks, String language) {
        int listed = mentions.size();
        for (Finder finder : finders) {
            if (finder.model().language().equals(language)) {
                finder.names().beginArticle();
                add(finder, mentions, blocks);
            }
        }
        if (mentions.size() > listed) {
            mentions.sort(Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::begin));
        }
    }

    private static void add(Finder finder, List<Mention> mentions, List<Block> blocks) {
        Map<Boolean, TreeMap<Integer, Integer>> taken = Map.of(true, new TreeMap<>(), false, new TreeMap<>());
        for (Mention mention : mentions) {
            taken.get(mention.field() == Field.TITLE).put(mention.begin(), mention.end());
        }
        for (Block block : blocks) {
            String text = block.passage().text();
            TreeMap<Integer, Integer> ends = taken.get(block.field() == Field.TITLE);
            for (Block.Numbered in : block.sentences()) {
                int[] names = finder.names()
                        .find(text, in.sentence().begin(), in.sentence().end());
                for (int i = 0; i < names.length; i += 2) {
                    Map.Entry<Integer, Integer> before = ends.lowerEntry(names[i + 1]);
                    boolean free = before == null || before.getValue() <= names[i];
                    if (free && names[i + 1] - names[i] <= LONGEST) {
                        String id = finder.id(Spaces.single(text.substring(names[i], names[i + 1])));
                        if (!id.isEmpty()) {
                            mentions.add(block.mention(
                                    new Match(id, Mention.UNLISTED, AliasKind.MODEL, names[i], names[i + 1], null),
                                    in));
                        }
                    }
                }
            }
        }
    }
}
