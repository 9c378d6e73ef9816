package io.comention.commands.gazetteer;

import io.comention.testing.Corpora;
import java.nio.file.Path;

/** A list of a few entities with rules and examples. */
final class SmallList {
    static final String YAML = """
            name: small
            ignore: [New Jersey]
            entities:
              - id: jersey
                name: Jersey
                type: territory
                wikidata: Q785
                aliases: {name: [Jersey]}
              - id: jordan
                name: Jordan
                type: country
                wikidata: Q810
                aliases:
                  name:
                    - {alias: Jordan, unless: {before: [Michael]}}
                  demonym: [Jordanian]
                  metonym: [Royal Hashemite Court]
                examples:
                  - "[Jordan] waits."
                  - "Michael Jordan waits."
              - id: us
                name: United States
                type: country
                wikidata: Q30
                aliases: {name: [US]}
            """;

    private SmallList() {}

    /** The list as a file of a folder. */
    static String in(Path folder) {
        return Corpora.write(folder.resolve("small.yaml"), YAML).toString();
    }
}
