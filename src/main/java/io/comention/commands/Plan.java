package io.comention.commands;

import io.comention.annotations.BeyondLists;
import io.comention.articles.InputFile;
import io.comention.articles.InputFiles;
import io.comention.entities.CountedEntities;
import io.comention.entities.GazetteerFiles;
import io.comention.entities.Matcher;
import io.comention.entities.ModelFiles;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.job.Unit;
import io.comention.job.UserException;
import io.comention.tables.Digest;
import io.comention.tables.Output;
import io.comention.tables.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * A job with all that it names looked up and checked, before Spark is started.
 *
 * @param limit read only so many articles; 0: all
 */
record Plan(
        Job job,
        List<InputFile> files,
        GazetteerFiles gazetteers,
        ModelFiles models,
        Matcher matcher,
        CountedEntities counted,
        Output output,
        long limit) {

    /** Looks everything up; throws a {@link UserException} for the first thing that is wrong. */
    static Plan of(Job job, long limit, Configuration hadoop) {
        GazetteerFiles gazetteers = GazetteerFiles.read(job.gazetteers(), hadoop);
        ModelFiles models = ModelFiles.read(job, hadoop);
        Matcher matcher = new Matcher(gazetteers.gazetteer());
        CountedEntities counted = CountedEntities.of(gazetteers.gazetteer(), matcher, job.choices());
        job.focus().forEach(counted::check);
        List<InputFile> files = InputFiles.find(job, hadoop);
        Output output = Output.at(job.output(), hadoop);
        return new Plan(job, files, gazetteers, models, matcher, counted, output, limit);
    }

    /** What is looked for beside listed entities. */
    BeyondLists beyond() {
        return new BeyondLists(
                job.names().enabled(),
                models.tags(),
                models.names(),
                job.terms().ngrams());
    }

    /** Names the records that this plan reads. */
    String articlesDigest() {
        List<String> parts =
                new ArrayList<>(List.of(Version.exact(), Version.opennlp(), "articles", Long.toString(limit)));
        for (InputFile file : files) {
            parts.add(file.entry() + " " + file.path() + " " + file.bytes() + " " + file.version());
        }
        Map<String, Object> values = JobFile.describe(job);
        for (String key : List.of(
                "corpus",
                "language",
                "languages",
                "timezone",
                "date_fallback",
                "from",
                "to",
                "limits",
                "keep_truncated")) {
            parts.add(key + " " + values.get(key));
        }
        return Digest.of(parts.toArray(new String[0]));
    }

    /** Names the annotations of these records by these lists. */
    String annotationsDigest() {
        return Digest.of(
                articlesDigest(),
                "annotations",
                gazetteers.digest(),
                models.digest(),
                Boolean.toString(job.names().enabled()),
                Integer.toString(job.terms().ngrams()));
    }

    /** Names the stories of these annotations. */
    String storiesDigest() {
        return Digest.of(
                annotationsDigest(),
                "stories",
                String.valueOf(JobFile.describe(job).get("stories")));
    }

    /** Names the histories of the terms of these annotations. */
    String termsDigest() {
        return Digest.of(annotationsDigest(), "terms");
    }

    /** Names what is counted of these annotations. */
    String countsDigest() {
        return Digest.of(
                storiesDigest(),
                "counts",
                String.join(" ", job.aliasKinds().stream().map(AliasKind::id).toList()),
                String.valueOf(job.choices().describe()),
                String.join(" ", job.units().stream().map(Unit::id).toList()),
                Integer.toString(job.pairs().maxEntities()));
    }

    /** All bytes of the input as stored. */
    long bytes() {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }
}
