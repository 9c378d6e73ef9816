package io.comention.commands.gazetteer;

import io.comention.commands.TextFiles;
import io.comention.entities.EntityType;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a list of what others have. */
@Command(
        name = "import",
        description = "Makes a list from a table, from spaCy's patterns, or from country names in any language.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FORMAT",
            description = "csv (also of Wikidata's query service), spacy (entity ruler, JSON lines) or cldr (no FILE)")
    private Format format;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "what to import; - for standard input")
    private String file;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "the entities' type: of rows that name none, of all spaCy's patterns")
    private String type;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "languages of the country names, such as ru,uk; for cldr")
    private List<String> languages;

    @Mixin
    private ListOptions lists;

    @Option(names = "--to", paramLabel = "FILE", description = "where the list goes (default: standard output)")
    private Path to;

    @Option(names = "--force", description = "replace the file of --to if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    /** What can be imported. */
    enum Format {
        csv,
        spacy,
        cldr
    }

    @Override
    public Integer call() {
        if (type != null) {
            ListOptions.chosen("--type", EntityType.class, List.of(type));
        }
        if ((format == Format.cldr) != (languages != null)) {
            throw UserException.usage("--language: expected with --from cldr, and only there");
        }
        if ((format == Format.cldr) != (file == null)) {
            throw UserException.usage(
                    format == Format.cldr ? "--from cldr reads no FILE" : "expected the FILE to import, or -");
        }
        List<String> skipped = new ArrayList<>();
        ListBuilder list =
                switch (format) {
                    case csv -> CsvLists.read(file, TextFiles.read(file), type, skipped);
                    case spacy -> SpacyPatterns.read(file, TextFiles.read(file), type, skipped);
                    case cldr -> new CldrNames(lists.read()).in(languages, skipped);
                };
        PrintWriter err = spec.commandLine().getErr();
        skipped.stream().distinct().forEach(what -> err.println("skipped: " + what));
        if (list.entries().isEmpty()) {
            throw UserException.input((file == null ? "--from cldr" : file) + ": nothing was left to import");
        }
        PrintWriter out = spec.commandLine().getOut();
        String yaml = ListWriter.yaml(name(), List.of(source()), list.entries());
        if (to == null) {
            out.print(yaml);
            out.flush();
        } else {
            TextFiles.write(to, yaml, force);
            out.println("wrote " + to + ": " + Amounts.count(list.entries().size(), "entity") + ", "
                    + Amounts.count(list.aliases(), "alias"));
        }
        return 0;
    }

    private String name() {
        return format == Format.cldr ? "cldr-" + String.join("-", languages) : format.name();
    }

    private String source() {
        return format == Format.cldr
                ? "Names of states and territories (" + String.join(", ", languages) + ") from " + CldrNames.source()
                        + ". Name it beside the list that it extends."
                : "Imported from " + (file.equals("-") ? "standard input" : file) + ".";
    }
}
