package io.comention.entities;

import io.comention.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds runs of capitalised words: what may be the name of somebody that no list has.
 *
 * <p>A name is one or more capitalised words with only a space, a hyphen or the full stop of an initial between them, or a
 * particle ("bin", "van der", "of"). Titles before it ("President", "Senior"), days and months are no part of it.
 */
public final class NameFinder {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 80;

    /** A sentence with so many long words with capitals, and none without but the shortest, is in title case. */
    private static final int TITLE_CASE = 4;

    private static final int LONG_WORD = 5;
    private static final int SMALL_WORD = 3;

    private static final Set<String> SMALL_IN_HEADLINES = words("""
            and the for but nor via from with into over upon
            """);

    private static final Set<String> PARTICLES = words("""
            al el ul ur bin bint ibn abu de da do dos das del della di du des la le van von der den ter ten zu y e of
            """);

    /** What stands before names and is none, in English. */
    private static final Set<String> TITLES = words("""
            mr mrs ms miss dr prof professor sir lord lady dame baron king queen prince princess sheikh sheik sultan
            emperor pope cardinal archbishop bishop father rev reverend rabbi imam ayatollah mullah maulana maulvi mawlawi haji
            hajji president vice deputy acting interim former ex prime foreign defense defence interior finance trade
            minister ministers ministry premier chancellor secretary undersecretary general chief chairman chairwoman chair
            director governor mayor senator sen congressman congresswoman representative rep ambassador envoy special
            presidential spokesman spokeswoman spokesperson attorney judge justice marshal field admiral colonel col major maj
            captain capt lieutenant lt sergeant sgt brigadier brig corporal commander commandant gen officer
            comrade citizen leader opposition supreme senior junior first second head commissioner
            commission council committee delegation officials official high the a an
            """);

    /** Words that begin sentences and are part of no name, in English. */
    private static final Set<String> FUNCTION_WORDS = words("""
            my our your his her their its this that these those all some many every each both no not in on at for from to
            with by as if when while where after before since although though but and or so yet there here it he she we
            they i you what who why how whether because until despite during between among under over against only even
            """);

    private static final Set<String> DATES = words("""
            january february march april may june july august september october november december jan feb mar apr jun jul aug
            sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
            """);

    private NameFinder() {}

    /**
     * A run of capitalised words.
     *
     * @param initial whether it begins its sentence, so that its first capital says nothing
     */
    public record Name(int begin, int end, boolean initial) {}

    private record Word(int begin, int end, boolean capital) {}

    /**
     * The names in {@code text[begin, end)}, a sentence, from left to right; none where all words have capitals.
     *
     * @param taken begin and end of what is listed, in order, which no name holds
     */
    public static List<Name> find(String text, int begin, int end, List<int[]> taken) {
        List<Name> names = new ArrayList<>();
        boolean small = false;
        int capitals = 0;
        List<Word> run = new ArrayList<>();
        int next = 0;
        boolean behindListed = false;
        int first = -1;
        for (int at = begin; at < end; ) {
            if (next < taken.size() && at >= taken.get(next)[0]) {
                close(text, run, first, behindListed, names);
                at = Math.max(at, taken.get(next++)[1]);
                behindListed = true;
                first = first < 0 ? begin : first;
                continue;
            }
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                if (run.isEmpty() && !Spaces.isSpace(text.charAt(at)) && c != '-') {
                    behindListed = false;
                } else if (!continues(text, at, run)) {
                    behindListed = close(text, run, first, behindListed, names) && Spaces.isSpace(text.charAt(at));
                }
                at += Character.charCount(c);
                continue;
            }
            Word word = word(text, at, end);
            first = first < 0 ? at : first;
            at = word.end;
            int length = word.end - word.begin;
            if (word.capital) {
                capitals += length >= LONG_WORD ? 1 : 0;
            } else if (!small && length >= SMALL_WORD && !SMALL_IN_HEADLINES.contains(folded(text, word))) {
                small = true;
            }
            if (isOfName(text, word, run)) {
                run.add(word);
            } else {
                close(text, run, first, behindListed, names);
                behindListed = false;
            }
        }
        close(text, run, first, behindListed, names);
        return capitals >= TITLE_CASE && !small ? List.of() : names;
    }

    /** Most words are neither: they are told by their first letter, without being copied. */
    private static boolean isOfName(String text, Word word, List<Word> run) {
        if (!word.capital && run.isEmpty()) {
            return false;
        }
        String folded = folded(text, word);
        return word.capital && !DATES.contains(folded) && !FUNCTION_WORDS.contains(folded)
                || !run.isEmpty() && PARTICLES.contains(folded);
    }

    private static String folded(String text, Word word) {
        return text.substring(word.begin, word.end).toLowerCase(Locale.ROOT);
    }

    private static Word word(String text, int begin, int end) {
        int at = begin;
        while (at < end) {
            int c = text.codePointAt(at);
            boolean apostrophe = (c == '\'' || c == '’' || c == 'ʼ')
                    && at + 1 < end
                    && Character.isLetter(text.codePointAt(at + 1))
                    && !isPossessive(text, at, end);
            if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK && !apostrophe) {
                break;
            }
            at += Character.charCount(c);
        }
        int first = text.codePointAt(begin);
        return new Word(begin, at, Character.isUpperCase(first) || Character.isTitleCase(first));
    }

    private static boolean isPossessive(String text, int apostrophe, int end) {
        return (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
                && (apostrophe + 2 == end || !Character.isLetterOrDigit(text.codePointAt(apostrophe + 2)));
    }

    /** Whether a run may go on behind a character that is no letter. */
    private static boolean continues(String text, int at, List<Word> run) {
        if (run.isEmpty()) {
            return true;
        }
        Word last = run.get(run.size() - 1);
        char c = text.charAt(at);
        if (Spaces.isSpace(c)) {
            char before = text.charAt(at - 1);
            return at == last.end || at == last.end + 1 && before == '.';
        }
        return at == last.end && (c == '-' || c == '.' && isShort(text, last));
    }

    /** An initial, or a title that is cut short: their full stop ends no sentence. */
    private static boolean isShort(String text, Word word) {
        String folded = folded(text, word);
        return folded.length() == 1 || folded.length() <= 5 && TITLES.contains(folded);
    }

    /** Ends the run, which becomes a name if anything is left of it; gives {@code behindListed} as it was. */
    private static boolean close(String text, List<Word> run, int first, boolean behindListed, List<Name> names) {
        int from = 0;
        int to = run.size();
        while (to > from && !run.get(to - 1).capital) {
            to--;
        }
        int titles = 0;
        while (from < to && (isTitle(text, run.get(from)) || !run.get(from).capital)) {
            from++;
            titles++;
        }
        boolean partOfListed = behindListed && titles == 0;
        if (from < to && !partOfListed && to - from <= MOST_WORDS) {
            Word one = run.get(from);
            Word last = run.get(to - 1);
            int letters = last.end - one.begin;
            if (letters > 2 && letters <= LONGEST && text.charAt(one.begin) >= 'A') {
                names.add(new Name(one.begin, last.end, one.begin == first));
            }
        }
        run.clear();
        return behindListed;
    }

    private static boolean isTitle(String text, Word word) {
        return TITLES.contains(folded(text, word));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
