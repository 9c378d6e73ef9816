package io.comention.commands;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of three entities, a handful of articles, and a job over them. */
final class SmallJob {
    static final String JOB = """
            corpus:
              - {path: 'FOLDER/corpus/*', format: jsonl}
            gazetteers: ['FOLDER/list.yaml']
            alias_kinds: [name]
            units: [article, sentence]
            granularities: [day, month, year]
            terms: {min_articles: 1}
            max_reject_share: 0.5
            output: 'FOLDER/out'
            """;

    private static final String LIST = """
            entities:
              - id: iran
                name: Iran
                type: country
                aliases: {name: [Iran], place: [Tehran]}
              - id: russia
                name: Russia
                type: country
                wikidata: Q159
                aliases: {name: [Russia, Russian Federation], demonym: [Russian]}
              - id: taliban
                name: Taliban
                type: armed_group
                aliases: {name: [Taliban]}
            """;

    private SmallJob() {}

    /** Two articles that name both, one that names neither. */
    static List<String> records() {
        return List.of(
                Corpora.json(
                        "id",
                        "1",
                        "date",
                        "2001-03-01",
                        "title",
                        "Talks",
                        "text",
                        "Russia met the Taliban.",
                        "source",
                        "A"),
                Corpora.json(
                        "id",
                        "2",
                        "date",
                        "2001-05-02",
                        "title",
                        "Iran listens",
                        "text",
                        "Russia spoke. The Taliban waited.",
                        "source",
                        "B"),
                Corpora.json("id", "3", "date", "2002", "title", "Rain", "text", "It rained.", "source", "B"));
    }

    /** The list, the corpus and the job in a folder; gives the job file. */
    static String in(Path folder) {
        return in(folder, JOB);
    }

    static String in(Path folder, String job) {
        Corpora.write(folder.resolve("list.yaml"), LIST);
        Corpora.lines(folder.resolve("corpus/articles.jsonl"), records());
        return Corpora.job(folder, job);
    }

    /** Runs a job, quietly. */
    static CommandLine.Result run(String job, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "-q", job));
        arguments.addAll(List.of(options));
        return CommandLine.run(arguments.toArray(new String[0]));
    }

    /** A table of the last snapshot. */
    static Path table(Path folder, String name) {
        return folder.resolve("out/latest").resolve(name);
    }
}
