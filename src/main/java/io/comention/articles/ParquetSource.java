package io.comention.articles;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file on any file system; what its storage fails with is told from a fault of the file. */
final class ParquetSource implements InputFile {
    private final Path path;
    private final FileSystem fileSystem;
    private final long length;

    ParquetSource(Path path, Configuration hadoop) throws IOException {
        try {
            this.path = path;
            this.fileSystem = path.getFileSystem(hadoop);
            this.length = fileSystem.getFileStatus(path).getLen();
        } catch (IOException e) {
            throw new SourceStream.Failure(e);
        }
    }

    @Override
    public long getLength() {
        return length;
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        try {
            FSDataInputStream in = fileSystem.open(path, 1 << 16);
            return new Seekable(in);
        } catch (IOException e) {
            throw new SourceStream.Failure(e);
        }
    }

    private static final class Seekable extends DelegatingSeekableInputStream {
        private final FSDataInputStream in;

        Seekable(FSDataInputStream in) {
            super(new SourceStream(in));
            this.in = in;
        }

        @Override
        public long getPos() throws IOException {
            return in.getPos();
        }

        @Override
        public void seek(long position) throws IOException {
            try {
                in.seek(position);
            } catch (java.io.EOFException e) {
                throw e; // a footer that points behind the file
            } catch (IOException e) {
                throw new SourceStream.Failure(e);
            }
        }
    }
}
