package io.comention.job;

/** Something that the user can put right, said in one sentence: no stack trace is shown for it. */
public final class UserException extends RuntimeException {
    /** What kind of failure it is, and with it the process's exit code. */
    public enum Kind {
        /** Wrong usage or a wrong job file, list or output folder. */
        USAGE(2),
        /** Input that cannot be used. */
        INPUT(3),
        /** A check that the user asked for has failed. */
        CHECK(4);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    private UserException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Wrong usage, job file, list or output folder. */
    public static UserException usage(String message) {
        return new UserException(Kind.USAGE, message, null);
    }

    /** Wrong usage, with what the machine said about it. */
    public static UserException usage(String message, Throwable cause) {
        return new UserException(Kind.USAGE, message, cause);
    }

    /** Input that cannot be used. */
    public static UserException input(String message) {
        return new UserException(Kind.INPUT, message, null);
    }

    /** Input that cannot be used, with what the machine said about it. */
    public static UserException input(String message, Throwable cause) {
        return new UserException(Kind.INPUT, message, cause);
    }

    /** A check that the user asked for has failed. */
    public static UserException check(String message) {
        return new UserException(Kind.CHECK, message, null);
    }

    /** The process's exit code for it. */
    public int exitCode() {
        return kind.exitCode;
    }
}
