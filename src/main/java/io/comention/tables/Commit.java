package io.comention.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/**
 * What a commit file says: that a snapshot is complete, and what is in it.
 *
 * @param run the run's id, also the name of its folder
 * @param snapshot the snapshot's folder below the output
 * @param versions of the program, Spark, Java and OpenNLP
 * @param job every key of the job, defaults filled in
 * @param stages the stage folders that were made or reused
 * @param counts rows of every table, from the written files
 * @param madeFrom digests of all that the rows of a table depend on, for tables that a later snapshot may take over
 * @param takenOver tables whose files are those of an earlier snapshot
 * @param seconds how long each table took; {@code all_series}: those that are written in one pass over all series
 * @param notes what else the run has to say, such as units left out
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Commit(
        @JsonProperty("run") String run,
        @JsonProperty("snapshot") String snapshot,
        @JsonProperty("versions") Map<String, String> versions,
        @JsonProperty("job") Map<String, Object> job,
        @JsonProperty("stages") List<StageUse> stages,
        @JsonProperty("counts") Map<String, Long> counts,
        @JsonProperty("made_from") Map<String, String> madeFrom,
        @JsonProperty("taken_over") List<String> takenOver,
        @JsonProperty("seconds") Map<String, Double> seconds,
        @JsonProperty("notes") Map<String, Object> notes) {
    /** Commits of earlier versions say nothing of tables taken over. */
    public Commit {
        madeFrom = madeFrom == null ? Map.of() : madeFrom;
        takenOver = takenOver == null ? List.of() : takenOver;
    }

    /** A stage of the run. */
    public record StageUse(
            @JsonProperty("stage") String stage,
            @JsonProperty("folder") String folder,
            @JsonProperty("reused") boolean reused,
            @JsonProperty("seconds") double seconds) {}
}
