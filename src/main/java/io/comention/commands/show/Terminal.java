package io.comention.commands.show;

import java.util.Map;

/**
 * What the output goes to.
 *
 * @param columns its width
 * @param styled whether names are set in bold; else they stand in brackets
 */
record Terminal(int columns, boolean styled) {
    /** The least width in which a table has room. */
    static final int NARROWEST = 60;

    /** Where nothing says how wide it is, or it is wider than people like to read. */
    private static final int USUAL = 100;

    private static final int WIDEST = 124;

    /** The property by which the launcher says that standard output is a terminal, and of how many columns. */
    private static final String PROPERTY = "comention.columns";

    /**
     * The terminal that the process writes to.
     *
     * @param wanted columns that somebody asks for; null where nobody does
     */
    static Terminal of(Integer wanted) {
        return of(wanted, System.getProperty(PROPERTY), System.getenv());
    }

    /** The same, of the launcher's word and the environment, where {@code NO_COLOR} asks for plain text. */
    static Terminal of(Integer wanted, String launched, Map<String, String> environment) {
        boolean isTerminal = launched != null && launched.matches("[0-9]{1,4}");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        int columns = isTerminal ? Math.min(WIDEST, Math.max(NARROWEST, Integer.parseInt(launched))) : USUAL;
        return new Terminal(wanted == null ? columns : wanted, isTerminal && !plain);
    }
}
