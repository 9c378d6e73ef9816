package io.comention.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a page's article: the paragraphs of the element whose blocks weigh most, where long paragraphs count for
 * it and links and scraps against it (in the manner of maximum subsequence segmentation, Pasternack and Roth 2009, but
 * over the tree).
 */
final class MainText {
    private static final int SHORT = 25;
    private static final int ENOUGH = 40;
    private static final double LINKED = 0.5;
    private static final int SCRAP = 20;
    private static final int START = 60;
    private static final int LONG_BODY = 250;
    private static final int CARD_DEPTH = 3;
    /** What a teaser may hold besides heading and text: a date, a name, a few words. */
    private static final int CARD_REST = 100;

    private static final Pattern STANDFIRST = Pattern.compile(
            "(?:^|[^a-z])(?:standfirst|lede|lead|summary|subtitle|sub-?head(?:ing|line)?|dek|deck|intro|abstract|chapo|chapeau"
                    + "|vorspann|anleser|entradilla|bajada|sottotitolo|sommario|ingress|underrubrik|description|spot)(?:$|[^a-z])");

    private final List<Block> blocks;
    private final Set<Block> teasers = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String title;
    private final String description;
    private final String body;

    private MainText(Document document, String title, String description, String body) {
        this.blocks = Blocks.of(document);
        this.title = folded(title);
        this.description = folded(description);
        this.body = folded(body);
    }

    /**
     * The article's paragraphs with blank lines between them.
     *
     * @param articleBody what the page says elsewhere that the body is: tells its paragraphs from others, and stands in
     *     for them where the page has none
     */
    static String of(Document document, String title, String description, String articleBody) {
        String plain = plain(articleBody);
        MainText page = new MainText(document, title, description, plain);
        String found = String.join("\n\n", page.paragraphs());
        return plain != null && plain.length() >= LONG_BODY && found.length() < plain.length() / 2 ? plain : found;
    }

    /** A JSON-LD body without the markup that some have, once or twice escaped. */
    private static String plain(String articleBody) {
        if (articleBody == null) {
            return null;
        }
        String text = articleBody;
        for (int i = 0; i < 2 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); i++) {
            text = Blocks.of(Jsoup.parse(text)).stream().map(Block::text).collect(Collectors.joining("\n\n"));
        }
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private List<String> paragraphs() {
        double[] weights = new double[blocks.size()];
        boolean told = isTold();
        for (int i = 0; i < weights.length; i++) {
            Block block = blocks.get(i);
            if (i > 0 && isTeaser(blocks.get(i - 1), block)) {
                teasers.add(block);
            }
            weights[i] = teasers.contains(block) ? -SCRAP : weight(block);
            if (told && weights[i] > 0) {
                weights[i] *= isInBody(block) ? 2 : 0.25;
            }
        }
        Set<Block> inside = inside(weights);
        return inside.isEmpty() ? List.of() : kept(inside);
    }

    /**
     * The blocks of the heaviest element; or the heaviest run of blocks, where it weighs more than twice as much, since
     * the element that holds it holds too much else.
     */
    private Set<Block> inside(double[] weights) {
        Set<Block> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        Element main = heaviest(weights);
        double ofMain = 0;
        double most = 0;
        double sum = 0;
        int begin = 0;
        int from = 0;
        int to = 0;
        for (int i = 0; i < weights.length; i++) {
            if (main != null && isWithin(blocks.get(i).element(), main)) {
                inside.add(blocks.get(i));
                ofMain += weights[i];
            }
            if (sum <= 0) {
                sum = 0;
                begin = i;
            }
            sum += weights[i];
            if (sum > most) {
                most = sum;
                from = begin;
                to = i + 1;
            }
        }
        if (most > 2 * ofMain) {
            inside.clear();
            inside.addAll(blocks.subList(from, to));
        }
        return inside;
    }

    /** Whether the body that the page gives elsewhere is that of the blocks. */
    private boolean isTold() {
        return body.length() >= LONG_BODY
                && blocks.stream()
                                .filter(b -> b.weight() >= ENOUGH && isInBody(b))
                                .count()
                        >= 3;
    }

    private boolean isInBody(Block block) {
        String text = folded(block.text());
        return text.length() >= SHORT && body.contains(text.substring(0, Math.min(START, text.length())));
    }

    private static double weight(Block block) {
        int length = block.weight();
        if (block.isHeading()) {
            return block.linkDensity() > LINKED ? -2 * SCRAP : 0;
        }
        if (block.linkDensity() > LINKED) {
            return -SCRAP - Math.min(length, 200) / 2.0;
        }
        if (length < ENOUGH) {
            return block.isParagraph() ? 0 : -SCRAP / 2.0;
        }
        double plain = length - 2.0 * block.linked();
        if (block.isItem()) {
            return plain / 4;
        }
        return block.isParagraph() || block.endsSentence() ? plain : plain / 4;
    }

    /** Whether a text stands alone with a heading that leads to another page: what is said of an article elsewhere. */
    private static boolean isTeaser(Block heading, Block block) {
        if (!heading.isHeading() || heading.linkDensity() <= LINKED || block.isHeading()) {
            return false;
        }
        Element around = heading.element();
        for (int i = 0; i < CARD_DEPTH && around.parent() != null; i++) {
            around = around.parent();
            if (isWithin(block.element(), around)) {
                int both = heading.text().length() + block.text().length();
                return Blocks.shortText(around, both + CARD_REST) != null;
            }
        }
        return false;
    }

    /** The element with the heaviest blocks inside; of equal ones the innermost. */
    private Element heaviest(double[] weights) {
        IdentityHashMap<Element, Double> sums = new IdentityHashMap<>();
        Element best = null;
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            for (Element at = blocks.get(i).element(); at != null; at = at.parent()) {
                sums.merge(at, weights[i], Double::sum);
            }
        }
        for (Block block : blocks) {
            for (Element at = block.element(); at != null; at = at.parent()) {
                double sum = sums.get(at);
                if (sum > most) {
                    most = sum;
                    best = at;
                }
            }
        }
        return best;
    }

    private List<String> kept(Set<Block> main) {
        List<Block> inside = new ArrayList<>();
        Block summary = null;
        boolean headed = false;
        for (Block block : blocks) {
            headed |= block.element().normalName().equals("h1");
            if (main.contains(block)) {
                inside.add(block);
            } else if (inside.isEmpty() && (isSummary(block) || headed && isStandfirst(block))) {
                summary = block;
            }
        }
        Set<String> holders = holders(inside);
        List<String> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (summary != null) {
            kept.add(summary.text());
            seen.add(folded(summary.text()));
        }
        Block heading = null;
        boolean ended = false;
        for (Block block : inside) {
            if (block.isHeading()) {
                heading = isHeading(block) ? block : null;
                ended = Boilerplate.isEnding(block.text());
            } else if (!ended && isText(block, holders) && seen.add(folded(block.text()))) {
                if (heading != null) {
                    kept.add(heading.text());
                    heading = null;
                }
                kept.add(block.text());
            }
        }
        return kept;
    }

    private static boolean isWithin(Element element, Element main) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(main)) {
                return true;
            }
        }
        return false;
    }

    /** A standfirst before the body is known by being what the page says in its description. */
    private boolean isSummary(Block block) {
        String text = folded(block.text());
        return text.length() >= ENOUGH
                && block.linkDensity() < LINKED
                && !text.equals(title)
                && description.startsWith(text.substring(0, Math.min(START, text.length())));
    }

    /** Or, below the headline, by its name. */
    private boolean isStandfirst(Block block) {
        Element element = block.element();
        String names = element.className() + " " + element.attr("itemprop") + " "
                + (element.parent() == null ? "" : element.parent().className());
        return block.weight() >= ENOUGH
                && block.linkDensity() < LINKED
                && !Boilerplate.isPhrase(block.text())
                && !folded(block.text()).equals(title)
                && STANDFIRST.matcher(names.toLowerCase(Locale.ROOT)).find();
    }

    private boolean isHeading(Block block) {
        return !block.element().normalName().equals("h1")
                && block.linkDensity() < LINKED
                && !folded(block.text()).equals(title)
                && !Boilerplate.isPhrase(block.text());
    }

    /** What kinds of elements hold most of the text: there even a short paragraph belongs to it. */
    private static Set<String> holders(List<Block> inside) {
        Map<String, Integer> lengths = new HashMap<>();
        int all = 0;
        for (Block block : inside) {
            if (block.weight() >= ENOUGH && block.linkDensity() < LINKED && !block.isItem() && !block.isHeading()) {
                lengths.merge(holder(block), block.weight(), Integer::sum);
                all += block.weight();
            }
        }
        int enough = all / 5;
        return lengths.entrySet().stream()
                .filter(e -> e.getValue() >= enough)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String holder(Block block) {
        Element parent = block.element().parent();
        return block.element().normalName() + block.element().className() + "<"
                + (parent == null ? "" : parent.normalName() + parent.className());
    }

    private boolean isText(Block block, Set<String> holders) {
        String text = block.text();
        if (teasers.contains(block)
                || Boilerplate.isPhrase(text)
                || folded(text).equals(title)) {
            return false;
        }
        if (block.linkDensity() > LINKED) {
            return block.isParagraph() && block.linkDensity() < 0.8 && block.weight() >= 2 * ENOUGH;
        }
        if (holders.contains(holder(block))) {
            return true;
        }
        if (block.isItem()) {
            return block.weight() >= SHORT;
        }
        return block.weight() >= ENOUGH && (block.isParagraph() || block.endsSentence())
                || block.isParagraph() && block.endsSentence() && block.weight() >= SHORT;
    }

    private static String folded(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
