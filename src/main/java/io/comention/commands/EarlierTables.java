package io.comention.commands;

import io.comention.tables.Commit;
import io.comention.tables.Footers;
import io.comention.tables.Output;
import io.comention.tables.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The tables of earlier snapshots that a run may take over.
 *
 * @param commits of complete snapshots, newest first
 */
record EarlierTables(List<Commit> commits, Output output, Configuration hadoop) {
    /** Where everything is made anew. */
    static final EarlierTables NONE = new EarlierTables(List.of(), null, null);

    static EarlierTables of(Output output, Configuration hadoop) {
        return new EarlierTables(output.readable(), output, hadoop);
    }

    /** The newest snapshot whose table was made from the same and is still whole. */
    Optional<Commit> madeFrom(Table table, String digest) {
        return commits.stream()
                .filter(commit -> digest.equals(commit.madeFrom().get(table.name())))
                .filter(commit -> isWhole(commit, table))
                .findFirst();
    }

    private boolean isWhole(Commit commit, Table table) {
        try {
            Footers footers = Footers.of(output.table(commit, table.name()), null, hadoop);
            return footers.files() > 0 && Objects.equals(commit.counts().get(table.name()), footers.rows());
        } catch (RuntimeException e) { // Parquet's own, where a file is none
            return false;
        }
    }
}
