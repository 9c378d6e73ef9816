package io.comention.commands;

import io.comention.tables.Version;
import picocli.CommandLine.IVersionProvider;

/** Says the version for {@code --version}. */
public final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"comention " + Version.number()};
    }
}
