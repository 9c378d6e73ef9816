package io.comention.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.testing.SparkExtension;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class LocalFilesTest {
    @TempDir
    private Path folder;

    @Test
    void permissionsBecomeThoseAskedForAndAFolderKeepsWhatItHandsOn() throws IOException {
        FileSystem files = opened(new LocalFiles());
        for (int before : List.of(0700, 0755, 0775, 02775, 04755, 01777, 03777)) {
            for (int wanted : List.of(0644, 0755, 0700, 01777)) {
                String name = Integer.toOctalString(before) + Integer.toOctalString(wanted);
                assertThat(set(files, "folder" + name, true, before, wanted)).isEqualTo(wanted | before & 06000);
                assertThat(set(files, "file" + name, false, before, wanted)).isEqualTo(wanted);
            }
        }
    }

    private int set(FileSystem files, String name, boolean isFolder, int before, int wanted) throws IOException {
        Path file = folder.resolve(name);
        if (isFolder) {
            Files.createDirectory(file);
        } else {
            Files.createFile(file);
        }
        Files.setAttribute(file, "unix:mode", before);
        files.setPermission(hadoops(file), new FsPermission((short) wanted));
        return (int) Files.getAttribute(file, "unix:mode") & 07777;
    }

    @Test
    void whatIsNotThereHasNoPermissions() throws IOException {
        FileSystem files = opened(new LocalFiles());
        FsPermission permission = new FsPermission((short) 0644);
        assertThatThrownBy(() -> files.setPermission(hadoops(folder.resolve("none")), permission))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> files.open(hadoops(folder.resolve("none")))).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void noChecksumIsKeptBesideAFileAndAnOldOneGoesWithItsFile() throws IOException {
        Path file = folder.resolve("file");
        write(opened(new LocalFileSystem()), file, "before");
        assertThat(folder.resolve(".file.crc")).exists();
        write(opened(new LocalFiles()), file, "after");
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.resolve(".file.crc")).doesNotExist();
        assertThat(file).hasContent("after");
    }

    @Test
    void sparkOnThisMachineAndWhatRunsWithoutItWriteByIt() throws IOException {
        for (Configuration hadoop :
                List.of(SparkExtension.spark().sparkContext().hadoopConfiguration(), Sessions.hadoop())) {
            // Not Path.getFileSystem, which may know one that was opened before Spark was told.
            assertThat(FileSystem.newInstanceLocal(hadoop)).isInstanceOf(LocalFiles.class);
            assertThat(FileSystem.newInstance(folder.toUri(), hadoop)).isInstanceOf(LocalFiles.class);
        }
    }

    private static void write(FileSystem files, Path file, String text) throws IOException {
        try (var out = files.create(hadoops(file), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static FileSystem opened(FileSystem files) throws IOException {
        files.initialize(Path.of("/").toUri(), new Configuration());
        return files;
    }

    private static org.apache.hadoop.fs.Path hadoops(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }
}
