package io.comention.commands.gazetteer;

import io.comention.annotations.Annotator;
import io.comention.entities.Entity;
import io.comention.entities.Example;
import io.comention.entities.Example.Span;
import io.comention.entities.Explanation;
import io.comention.entities.Explanation.Candidate;
import io.comention.entities.Explanation.Outcome;
import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.job.AliasKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The examples of lists, run as a job would read them. */
final class Examples {
    private final Gazetteer gazetteer;
    private final Matcher matcher;
    private final Annotator annotator;

    Examples(Gazetteer gazetteer, Matcher matcher, String language) {
        this.gazetteer = gazetteer;
        this.matcher = matcher;
        this.annotator = new Annotator(language, matcher);
    }

    int count() {
        return gazetteer.entities().stream()
                .mapToInt(entity -> entity.examples().size())
                .sum();
    }

    /** What is wrong with each example that does not hold, with its place. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Entity entity : gazetteer.entities()) {
            for (Example example : entity.examples()) {
                String failure = failure(entity, example);
                if (failure != null) {
                    failures.add(failure);
                }
            }
        }
        return failures;
    }

    private String failure(Entity entity, Example example) {
        List<Candidate> candidates = new ArrayList<>();
        annotator.annotate("", example.text(), (field, passage) -> candidates.addAll(Explanation.of(matcher, passage)));
        List<Span> found = candidates.stream()
                .filter(c -> c.outcome() == Outcome.FOUND && isOf(entity, c))
                .map(c -> new Span(c.begin(), c.end(), c.kind()))
                .toList();
        if (found.size() == example.spans().size()
                && example.spans().stream().allMatch(span -> found.stream().anyMatch(f -> isSame(span, f)))) {
            return null;
        }
        boolean kinds = example.spans().stream().anyMatch(span -> span.kind() != null);
        return example.place() + ": an example of " + entity.id() + ": expected \""
                + marked(example.text(), example.spans(), kinds) + "\", found \""
                + marked(example.text(), found, kinds) + "\"" + reasons(entity, candidates);
    }

    private static boolean isSame(Span expected, Span found) {
        return expected.begin() == found.begin()
                && expected.end() == found.end()
                && (expected.kind() == null || expected.kind() == found.kind());
    }

    private boolean isOf(Entity entity, Candidate candidate) {
        return candidate.alias() >= 0 && matcher.entityId(candidate.alias()).equals(entity.id());
    }

    private static String marked(String text, List<Span> spans, boolean kinds) {
        TreeMap<Integer, String> inserts = new TreeMap<>();
        for (Span span : spans) {
            AliasKind kind = span.kind();
            inserts.put(span.begin(), "[");
            inserts.merge(span.end(), kinds && kind != null ? "|" + kind.id() + "]" : "]", (a, b) -> b + a);
        }
        StringBuilder marked = new StringBuilder(text);
        inserts.descendingMap().forEach((at, mark) -> marked.insert(at, mark));
        return marked.toString();
    }

    private String reasons(Entity entity, List<Candidate> candidates) {
        List<String> reasons = candidates.stream()
                .filter(c -> isOf(entity, c) || c.outcome() == Outcome.DROPPED || c.outcome() == Outcome.FOUND)
                .map(c -> Candidates.described(c, matcher))
                .distinct()
                .toList();
        return reasons.isEmpty() ? "; no alias is written so" : "; " + String.join("; ", reasons);
    }
}
