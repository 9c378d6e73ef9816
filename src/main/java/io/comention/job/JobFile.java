package io.comention.job;

import io.comention.job.Job.NameOptions;
import io.comention.job.Job.PairOptions;
import io.comention.job.Job.StoryOptions;
import io.comention.job.Job.TermOptions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a job file, and says a job in plain values again. */
public final class JobFile {
    static final int MOST = 1_000_000;

    private static final List<String> KEYS = List.of(
            "name",
            "about",
            "corpus",
            "language",
            "languages",
            "gazetteers",
            "models",
            "alias_kinds",
            "exclude",
            "roll_up",
            "merge",
            "focus",
            "focus_sources",
            "units",
            "granularities",
            "timezone",
            "date_fallback",
            "from",
            "to",
            "max_reject_share",
            "keep_truncated",
            "limits",
            "keep_text",
            "stories",
            "terms",
            "pairs",
            "names",
            "evidence",
            "topics",
            "output");

    private JobFile() {}

    /**
     * The job of a file.
     *
     * @param settings {@code key=value} of the command line, dotted keys, put over what the file says
     * @throws UserException in one sentence with file, line and key
     */
    public static Job read(Path file, List<String> settings) {
        YamlNode root;
        try (Reader reader = Files.newBufferedReader(file)) {
            root = Yaml.read(file.toString(), reader);
        } catch (NoSuchFileException e) {
            throw UserException.usage(file + ": there is no such job file", e);
        } catch (IOException e) {
            throw UserException.usage(file + ": the job file cannot be read: " + e.getMessage(), e);
        }
        settings.forEach(setting -> Yaml.set(root, setting));
        String fileName = String.valueOf(file.getFileName());
        return job(root, fileName.replaceFirst("\\.ya?ml$", ""));
    }

    private static Job job(YamlNode root, String defaultName) {
        root.allow(KEYS.toArray(new String[0]));
        String name = root.read("name", defaultName, YamlNode::text);
        List<CorpusEntry> corpus = CorpusReader.read(root.require("corpus"));
        LocalDate from = root.read("from", null, JobFile::day);
        LocalDate to = root.read("to", null, JobFile::day);
        if (from != null && to != null && !from.isBefore(to)) {
            throw root.require("to").error("must be after 'from', " + from + ": the range is half-open");
        }
        StoryOptions stories = root.read("stories", new StoryOptions(true, 0.8, 7), JobFile::stories);
        return new Job(
                name,
                root.read("about", null, YamlNode::text),
                corpus,
                root.read("language", "en", JobFile::languageOrDetect),
                root.read("languages", Set.of(), node -> new TreeSet<>(node.items(JobFile::language))),
                root.read("gazetteers", List.of("world"), node -> node.items(YamlNode::text)),
                root.read("models", List.of(), node -> distinctOrNone(node, ModelEntry::read)),
                root.read(
                        "alias_kinds",
                        EnumSet.of(AliasKind.NAME, AliasKind.DEMONYM, AliasKind.METONYM),
                        node -> EnumSet.copyOf(JobFile.<AliasKind>distinct(node, item -> item.oneOf(AliasKind.class)))),
                Choices.read(root),
                root.read("focus", List.of(), node -> distinctOrNone(node, JobFile::pair)),
                root.read("focus_sources", 20, node -> node.integer(0, 1000)),
                root.read(
                        "units",
                        stories.enabled()
                                ? List.of(Unit.ARTICLE, Unit.STORY, Unit.SENTENCE)
                                : List.of(Unit.ARTICLE, Unit.SENTENCE),
                        node -> distinct(node, item -> unit(item, stories))),
                root.read(
                        "granularities",
                        List.of(Granularity.DAY, Granularity.MONTH, Granularity.YEAR),
                        node -> distinct(node, item -> item.oneOf(Granularity.class))),
                root.read("timezone", ZoneId.of("UTC"), JobFile::zone),
                root.read("date_fallback", DateFallback.NONE, node -> node.oneOf(DateFallback.class)),
                from,
                to,
                root.read("max_reject_share", 0.05, YamlNode::share),
                root.read("keep_truncated", false, YamlNode::flag),
                root.read("limits", Limits.DEFAULT, Limits::read),
                root.read("keep_text", true, YamlNode::flag),
                stories,
                root.read("terms", TermOptions.DEFAULT, JobFile::terms),
                root.read("pairs", new PairOptions(1, 100, 5, 5, 20), JobFile::pairs),
                root.read("names", new NameOptions(true, 3, 1000), JobFile::names),
                root.read("evidence", EvidenceOptions.DEFAULT, EvidenceOptions::read),
                root.read("topics", TopicOptions.DEFAULT, TopicOptions::read),
                root.read("output", "out/" + name.replaceAll("[^\\p{L}\\p{N}._-]+", "-"), YamlNode::text));
    }

    private static Unit unit(YamlNode node, StoryOptions stories) {
        Unit unit = node.oneOf(Unit.class);
        if (unit == Unit.STORY && !stories.enabled()) {
            throw node.error("the unit story needs stories, which 'stories.enabled: false' turns off");
        }
        return unit;
    }

    private static StoryOptions stories(YamlNode node) {
        node.allow("enabled", "similarity", "within_days");
        return new StoryOptions(
                node.read("enabled", true, YamlNode::flag),
                node.read("similarity", 0.8, JobFile::similarity),
                node.read("within_days", 7, n -> n.integer(0, 36_500)));
    }

    /** Candidates share a quarter of their shingles at least, so that less could not be kept. */
    private static double similarity(YamlNode node) {
        double similarity = node.share();
        if (similarity < 0.5) {
            throw node.error("expected a number from 0.5 to 1, found '" + node.text() + "'");
        }
        return similarity;
    }

    private static TermOptions terms(YamlNode node) {
        node.allow("min_articles", "per_article", "per_period", "movers", "per_pair", "series", "ngrams");
        TermOptions otherwise = TermOptions.DEFAULT;
        return new TermOptions(
                node.read("min_articles", otherwise.minArticles(), n -> n.integer(1, MOST)),
                node.read("per_article", otherwise.perArticle(), n -> n.integer(1, 10_000)),
                node.read("per_period", otherwise.perPeriod(), n -> n.integer(1, MOST)),
                node.read("movers", otherwise.movers(), n -> n.integer(1, 10_000)),
                node.read("per_pair", otherwise.perPair(), n -> n.integer(1, 10_000)),
                node.read("series", otherwise.series(), n -> n.integer(0, MOST)),
                node.read("ngrams", otherwise.ngrams(), n -> n.integer(1, 3)));
    }

    private static PairOptions pairs(YamlNode node) {
        node.allow("min_units", "max_entities", "min_tested", "min_ranked", "with_terms");
        return new PairOptions(
                node.read("min_units", 1, n -> n.integer(1, MOST)),
                node.read("max_entities", 100, n -> n.integer(2, 10_000)),
                node.read("min_tested", 5, n -> n.integer(1, MOST)),
                node.read("min_ranked", 5, n -> n.integer(1, MOST)),
                node.read("with_terms", 20, n -> n.integer(0, 100)));
    }

    private static NameOptions names(YamlNode node) {
        node.allow("enabled", "min_articles", "most", "pos", "pos_model");
        return new NameOptions(
                node.read("enabled", true, YamlNode::flag),
                node.read("min_articles", 3, n -> n.integer(1, MOST)),
                node.read("most", 1000, n -> n.integer(1, MOST)),
                node.read("pos", false, YamlNode::flag),
                node.read("pos_model", null, Reference::of));
    }

    private static EntityPair pair(YamlNode node) {
        List<String> ids = node.items(YamlNode::text);
        if (ids.size() != 2 || ids.get(0).equals(ids.get(1))) {
            throw node.error("expected pairs of two different entities, such as [[russia, taliban]]");
        }
        return EntityPair.of(ids.get(0), ids.get(1));
    }

    static String languageOrDetect(YamlNode node) {
        return node.text().equals(Job.DETECT) ? Job.DETECT : language(node, "a language such as en, or detect");
    }

    static String language(YamlNode node) {
        return language(node, "a language such as en");
    }

    private static String language(YamlNode node, String expected) {
        String code = LanguageCodes.of(node.text());
        if (code == null || !node.text().matches("[a-z]{2,3}")) {
            throw node.error("expected " + expected + ", found '" + node.text() + "'");
        }
        return code;
    }

    private static ZoneId zone(YamlNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.error("expected a time zone such as UTC or Europe/Moscow, found '" + node.text() + "'");
        }
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.error("expected a day such as 2001-09-11, found '" + node.text() + "'");
        }
    }

    static <T> List<T> distinct(YamlNode node, Function<YamlNode, T> read) {
        List<T> items = distinctOrNone(node, read);
        if (items.isEmpty()) {
            throw node.error("the list is empty");
        }
        return items;
    }

    static <T> List<T> distinctOrNone(YamlNode node, Function<YamlNode, T> read) {
        List<T> items = new ArrayList<>();
        for (YamlNode item : node.items()) {
            T value = read.apply(item);
            if (items.contains(value)) {
                throw item.error("stands twice in the list");
            }
            items.add(value);
        }
        return List.copyOf(items);
    }

    /** The job as the plain values that a job file would hold, every default written out. */
    public static Map<String, Object> describe(Job job) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", job.name());
        values.put("about", job.about());
        values.put("corpus", job.corpus().stream().map(CorpusReader::describe).toList());
        values.put("language", job.language());
        values.put("languages", List.copyOf(new TreeSet<>(job.languages())));
        values.put("gazetteers", job.gazetteers());
        values.put("models", job.models().stream().map(ModelEntry::describe).toList());
        values.put("alias_kinds", job.aliasKinds().stream().map(AliasKind::id).toList());
        values.putAll(job.choices().describe());
        values.put("focus", job.focus().stream().map(p -> List.of(p.a(), p.b())).toList());
        values.put("focus_sources", job.focusSources());
        values.put("units", job.units().stream().map(Unit::id).toList());
        values.put(
                "granularities",
                job.granularities().stream().map(Granularity::id).toList());
        values.put("timezone", job.timezone().getId());
        values.put("date_fallback", job.dateFallback().id());
        values.put("from", job.from() == null ? null : job.from().toString());
        values.put("to", job.to() == null ? null : job.to().toString());
        values.put("max_reject_share", job.maxRejectShare());
        values.put("keep_truncated", job.keepTruncated());
        values.put("limits", job.limits().describe());
        values.put("keep_text", job.keepText());
        Map<String, Object> stories = new LinkedHashMap<>();
        stories.put("enabled", job.stories().enabled());
        stories.put("similarity", job.stories().similarity());
        stories.put("within_days", job.stories().withinDays());
        values.put("stories", stories);
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("min_articles", job.terms().minArticles());
        terms.put("per_article", job.terms().perArticle());
        terms.put("per_period", job.terms().perPeriod());
        terms.put("movers", job.terms().movers());
        terms.put("per_pair", job.terms().perPair());
        terms.put("series", job.terms().series());
        terms.put("ngrams", job.terms().ngrams());
        values.put("terms", terms);
        Map<String, Object> pairs = new LinkedHashMap<>();
        pairs.put("min_units", job.pairs().minUnits());
        pairs.put("max_entities", job.pairs().maxEntities());
        pairs.put("min_tested", job.pairs().minTested());
        pairs.put("min_ranked", job.pairs().minRanked());
        pairs.put("with_terms", job.pairs().withTerms());
        values.put("pairs", pairs);
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("enabled", job.names().enabled());
        names.put("min_articles", job.names().minArticles());
        names.put("most", job.names().most());
        names.put("pos", job.names().pos());
        if (job.names().posModel() != null) {
            names.put("pos_model", job.names().posModel().text());
        }
        values.put("names", names);
        values.put("evidence", job.evidence().describe());
        values.put("topics", job.topics().describe());
        values.put("output", job.output());
        return values;
    }
}
