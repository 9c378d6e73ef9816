package io.comention.commands.gazetteer;

import io.comention.commands.TextFiles;
import io.comention.commands.gazetteer.ListBuilder.Description;
import io.comention.entities.EntityType;
import io.comention.entities.Slug;
import io.comention.job.AliasKind;
import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import io.comention.text.TerminalText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the names that a run has found on no list, and makes a list of chosen ones. */
@Command(
        name = "suggest",
        description =
                "Shows names that a run has found beside listed entities; with --name or --all, makes a list of them.",
        mixinStandardHelpOptions = true)
final class SuggestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUTPUT", description = "output folder of a finished run")
    private String output;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "30",
            description = "names to show, or to take with --all (default: ${DEFAULT-VALUE})")
    private int most;

    @Option(
            names = "--min-articles",
            paramLabel = "N",
            defaultValue = "1",
            description = "leave out names in fewer articles (default: ${DEFAULT-VALUE})")
    private long minArticles;

    @Option(names = "--name", paramLabel = "NAME", description = "a name to be listed; may be given often")
    private List<String> chosen;

    @Option(names = "--all", description = "list all names that would be shown")
    private boolean all;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "person",
            description = "the entities' type (default: ${DEFAULT-VALUE})")
    private String type;

    @Option(names = "--to", paramLabel = "FILE", description = "where the list goes (default: standard output)")
    private Path to;

    @Option(names = "--force", description = "replace the file of --to if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        List<StoredName> names = StoredName.all(output);
        List<StoredName> frequent =
                names.stream().filter(name -> name.articles() >= minArticles).toList();
        List<StoredName> top = frequent.stream().limit(most).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (chosen == null && !all) {
            show(top, frequent.size(), out);
        } else {
            write(chosen == null ? top : find(names), out);
        }
        return 0;
    }

    private void check() {
        ListOptions.chosen("--type", EntityType.class, List.of(type));
        if (most < 1) {
            throw UserException.usage("--most: expected 1 or more, found " + most);
        }
        if (chosen != null && all) {
            throw UserException.usage("--all lists every name; give it or --name, not both");
        }
        if (to != null && chosen == null && !all) {
            throw UserException.usage("--to: nothing is chosen for the list; give --name or --all");
        }
    }

    private List<StoredName> find(List<StoredName> names) {
        Map<String, StoredName> byName =
                names.stream().collect(Collectors.toMap(StoredName::name, name -> name, (a, b) -> a));
        for (String name : chosen) {
            if (!byName.containsKey(name)) {
                throw UserException.usage("--name: the last run of '" + output + "' has found no name '" + name + "'"
                        + Suggestion.of(name, byName.keySet()));
            }
        }
        return new LinkedHashSet<>(chosen).stream().map(byName::get).toList();
    }

    private static void show(List<StoredName> top, int of, PrintWriter out) {
        int widest = top.stream()
                .mapToInt(name -> TerminalText.columns(TerminalText.of(name.name())))
                .max()
                .orElse(0);
        String columns = "%7s  %8s  %8s  %s  %s%n";
        int width = Math.max(4, widest);
        out.printf(
                Locale.ROOT,
                columns,
                "score",
                "articles",
                "mentions",
                TerminalText.padded("name", width),
                "sentences with");
        for (StoredName name : top) {
            out.printf(
                    Locale.ROOT,
                    columns,
                    String.format(Locale.ROOT, "%.3f", name.score()),
                    String.format(Locale.ROOT, "%,d", name.articles()),
                    String.format(Locale.ROOT, "%,d", name.mentions()),
                    TerminalText.padded(TerminalText.of(name.name()), width),
                    partners(name));
            if (!name.sample().isEmpty()) {
                out.println("           " + TerminalText.of(name.sample()));
            }
        }
        if (of > top.size()) {
            out.println("… and " + Amounts.count(of - top.size(), "name") + " more (--most)");
        }
    }

    private static String partners(StoredName name) {
        return name.partners().stream().map(StoredName.Partner::toString).collect(Collectors.joining(", "));
    }

    private void write(List<StoredName> names, PrintWriter out) {
        ListBuilder list = new ListBuilder();
        Map<String, StoredName> byId = new HashMap<>();
        Set<String> taken = StoredName.listedIds(output);
        for (StoredName name : names) {
            String id = freeId(name.name(), taken);
            byId.put(id, name);
            list.add(new Description(id, name.name(), type, null, null), AliasKind.NAME.id(), name.name(), null);
        }
        String yaml = ListWriter.yaml(
                "suggested",
                List.of("Names that were found beside listed entities by the last run of " + output + "."),
                list.entries(),
                entry -> new ListWriter.Remarks(
                        counts(byId.get(entry.description().id())),
                        familyName(byId.get(entry.description().id()))));
        if (to == null) {
            out.print(yaml);
            out.flush();
        } else {
            TextFiles.write(to, yaml, force);
            out.println("wrote " + to + ": " + Amounts.count(names.size(), "entity"));
        }
    }

    /** An id that nobody has yet, which is taken with it. */
    private static String freeId(String name, Set<String> taken) {
        String slug = Slug.of(name);
        String id = slug.isEmpty() ? "name" : slug;
        for (int i = 2; !taken.add(id); i++) {
            id = (slug.isEmpty() ? "name" : slug) + "-" + i;
        }
        return id;
    }

    private static String counts(StoredName name) {
        return Amounts.count(name.articles(), "article") + ", " + Amounts.count(name.mentions(), "mention")
                + name.partners().stream()
                        .findFirst()
                        .map(partner -> ", beside " + partner.entityId() + " in "
                                + Amounts.count(partner.sentences(), "sentence"))
                        .orElse("");
    }

    /** The last word of a person's name as an alias that may be made one: alone, it is that of others too. */
    private String familyName(StoredName name) {
        int space = name.name().lastIndexOf(' ');
        return space < 0 || !type.equals(EntityType.PERSON.id())
                ? null
                : "- {alias: " + ListWriter.text(name.name().substring(space + 1)) + ", needs: {article: ["
                        + ListWriter.text(name.name().substring(0, name.name().indexOf(' '))) + "]}}";
    }
}
