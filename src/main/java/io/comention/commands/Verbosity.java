package io.comention.commands;

import picocli.CommandLine.Option;

/** How much a command says. */
final class Verbosity {
    @Option(
            names = {"-v", "--verbose"},
            description = "say more, and show where an error happened")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            description = "say nothing but errors")
    boolean quiet;
}
