package io.comention.commands.gazetteer;

import picocli.CommandLine.Command;

/** Work on entity lists. */
@Command(
        name = "gazetteer",
        description = "Works on entity lists: which words stand for whom, and how well they are found.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            ExplainCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            SuggestCommand.class,
            TrainCommand.class
        })
public final class GazetteerCommand {}
