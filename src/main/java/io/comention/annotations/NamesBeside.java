package io.comention.annotations;

import io.comention.entities.NameFinder;
import io.comention.job.AliasKind;
import io.comention.text.ProperNouns;
import io.comention.text.Sentence;
import io.comention.text.Spaces;
import io.comention.text.TagModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Collects, sentence by sentence, the names of an article that stand beside listed ones. */
final class NamesBeside {
    private static final int MOST = 300;

    private final ProperNouns nouns;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private boolean tagged;

    private static final class Found {
        final Field field;
        final int begin;
        final int end;
        int occurrences;
        int initial;
        final Map<String, Integer> partners = new TreeMap<>();

        Found(Field field, int begin, int end) {
            this.field = field;
            this.begin = begin;
            this.end = end;
        }

        void add(Found other) {
            occurrences += other.occurrences;
            initial += other.initial;
            other.partners.forEach((entity, sentences) -> partners.merge(entity, sentences, Integer::sum));
        }
    }

    /** Names of capitalised words; with a model, in articles of its language, of proper nouns. */
    NamesBeside(TagModel tags) {
        this.nouns = tags == null ? null : new ProperNouns(tags);
    }

    /** Begins an article in a language. */
    void begin(String language) {
        found.clear();
        tagged = nouns != null && nouns.language().equals(language);
    }

    /** Adds the names of a sentence, of which {@code mentions} are the listed ones in order. */
    void add(String text, Sentence sentence, Field field, List<Mention> mentions) {
        TreeSet<String> partners = new TreeSet<>();
        List<int[]> taken = new ArrayList<>();
        for (Mention mention : mentions) {
            taken.add(new int[] {mention.begin(), mention.end()});
            if (mention.kind() != AliasKind.PLACE) {
                partners.add(mention.entityId());
            }
        }
        if (partners.isEmpty() || sentence.isInCapitals(text)) {
            return;
        }
        Map<String, Integer> here = new LinkedHashMap<>();
        for (NameFinder.Name name : find(text, sentence, taken)) {
            String written = Spaces.single(text.substring(name.begin(), name.end()));
            Found entry = found.get(written);
            if (entry == null) {
                if (found.size() >= MOST) {
                    continue;
                }
                entry = new Found(field, name.begin(), name.end());
                found.put(written, entry);
            }
            entry.occurrences++;
            entry.initial += name.initial() ? 1 : 0;
            if (here.merge(written, 1, Integer::sum) == 1) {
                for (String partner : partners) {
                    entry.partners.merge(partner, 1, Integer::sum);
                }
            }
        }
    }

    private List<NameFinder.Name> find(String text, Sentence sentence, List<int[]> taken) {
        List<NameFinder.Name> names = NameFinder.find(text, sentence.begin(), sentence.end(), taken);
        if (!tagged || names.isEmpty()) {
            return names;
        }
        BitSet proper = new BitSet();
        int[] spans = nouns.in(text, sentence.begin(), sentence.end());
        for (int i = 0; i < spans.length; i += 2) {
            proper.set(spans[i], spans[i + 1]);
        }
        return names.stream().filter(name -> isProper(name, text, proper)).toList();
    }

    /** Whether all capitalised words of a name are proper nouns. */
    private static boolean isProper(NameFinder.Name name, String text, BitSet proper) {
        for (int at = name.begin(); at < name.end(); at++) {
            boolean begins = at == name.begin() || !Character.isLetterOrDigit(text.codePointBefore(at));
            if (begins && Character.isUpperCase(text.codePointAt(at)) && !proper.get(at)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The names of the article, a part of a name joined to the one longer name that ends or begins with it.
     *
     * @param lowerCase how often the article has a word without a capital
     */
    List<UnlistedName> drain(ToIntFunction<String> lowerCase) {
        joinParts();
        List<UnlistedName> names = new ArrayList<>(found.size());
        found.forEach((name, of) -> names.add(new UnlistedName(
                name,
                of.occurrences,
                of.initial,
                lowerCase.applyAsInt(firstWord(name)),
                of.field,
                of.begin,
                of.end,
                of.partners)));
        found.clear();
        return names;
    }

    private void joinParts() {
        Map<String, String> wholes = new LinkedHashMap<>();
        for (String name : found.keySet()) {
            int space = name.lastIndexOf(' ');
            if (space > 0) {
                wholes.merge(name.substring(space + 1), name, (a, b) -> "");
                wholes.merge(firstWord(name), name, (a, b) -> "");
            }
        }
        for (String name : List.copyOf(found.keySet())) {
            String whole = wholes.getOrDefault(name, "");
            if (!whole.isEmpty() && !whole.equals(name)) {
                found.get(whole).add(found.remove(name));
            }
        }
    }

    private static String firstWord(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }
}
