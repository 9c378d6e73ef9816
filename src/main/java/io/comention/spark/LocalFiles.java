package io.comention.spark;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's file system of this machine without two things that cost a run of many small tables more than their rows:
 * where Hadoop has no native library it starts a process to set the permissions of every file and folder, and it writes
 * a checksum file beside every file, of which our tables keep none.
 */
public final class LocalFiles extends LocalFileSystem {
    /** As Hadoop makes it: by name. */
    public LocalFiles() {
        super(new Raw());
        setWriteChecksum(false);
    }

    private static final class Raw extends RawLocalFileSystem {
        private static final String MODE = "unix:mode";
        private static final int PERMISSIONS = 07777;

        /** Those of setting user and group, which folders keep that take them over from the one they are in. */
        private static final int INHERITED = 06000;

        private static final boolean KNOWS_MODES =
                FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

        @Override
        public void setPermission(Path path, FsPermission permission) throws IOException {
            if (!KNOWS_MODES) {
                super.setPermission(path, permission);
                return;
            }
            java.nio.file.Path file = pathToFile(path).toPath();
            int mode = (int) Files.getAttribute(file, MODE) & PERMISSIONS;
            int wanted = permission.toShort() | (Files.isDirectory(file) ? mode & INHERITED : 0);
            if (mode != wanted) {
                Files.setAttribute(file, MODE, wanted);
            }
        }
    }
}
