package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.job.Limits;
import io.comention.testing.Archives;
import io.comention.testing.Corpora;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    private static final Limits LIMITS = RecordReaders.LIMITS;

    @TempDir
    private Path folder;

    /** What a stream gives before its end, or before it fails. */
    private record Read(byte[] content, IOException failure) {
        static Read all(ReopenedStream.Source source, String name, Limits limits) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 14];
            try (InputStream in = Compression.open(source, name, limits)) {
                for (int size = in.read(block); size >= 0; size = in.read(block)) {
                    content.write(block, 0, size);
                }
            } catch (IOException e) {
                return new Read(content.toByteArray(), e);
            }
            return new Read(content.toByteArray(), null);
        }
    }

    private static Read unpacked(String name, Limits limits, byte[]... parts) {
        byte[] packed = Archives.join(parts);
        return Read.all(() -> new SourceStream(new ByteArrayInputStream(packed)), name, limits);
    }

    private byte[] packed(String ending, byte[] content) throws IOException {
        return Files.readAllBytes(Corpora.write(folder.resolve("packed." + ending), content));
    }

    /** Letters that pack to about half of their size. */
    private static byte[] letters(int size) {
        Random random = new Random(17);
        byte[] letters = new byte[size];
        for (int i = 0; i < size; i++) {
            letters[i] = (byte) ('a' + random.nextInt(16));
        }
        return letters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst", "xz", "txt"})
    void whatWasPackedIsUnpacked(String ending) throws IOException {
        byte[] content = letters(700_000);
        byte[] packed = packed(ending, content);
        Read once = unpacked("a." + ending, LIMITS, packed);
        assertThat(once.failure()).isNull();
        assertThat(once.content()).isEqualTo(content);
        Read twice = unpacked("a." + ending, LIMITS, packed, packed);
        assertThat(twice.failure()).isNull();
        assertThat(twice.content()).isEqualTo(Archives.join(content, content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst", "xz"})
    void aMemberBeforeAFaultIsGivenWhole(String ending) throws IOException {
        byte[] content = letters(300_000);
        byte[] packed = packed(ending, content);
        byte[] garbage = "garbage garbage".getBytes(StandardCharsets.US_ASCII);
        for (byte[] rest : new byte[][] {garbage, Arrays.copyOf(packed, 9)}) {
            Read read = unpacked("a." + ending, LIMITS, packed, rest);
            assertThat(read.failure()).isNotNull();
            assertThat(read.content()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst", "xz"})
    void ofACutFileTheStartIsGiven(String ending) throws IOException {
        byte[] content = letters(4_000_000);
        byte[] packed = packed(ending, content);
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        Read read = unpacked("a." + ending, LIMITS, cut);
        assertThat(read.failure()).isNotNull();
        assertThat(read.content()).isEqualTo(Arrays.copyOf(content, read.content().length));
        // But for the last block of bzip2 (900 kB) and of Zstandard (128 kB): what the bytes that are there hold.
        assertThat(read.content()).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void ofACutGzipFileEveryByteIsGiven() throws IOException {
        byte[] content = "one line\nand another line\n".getBytes(StandardCharsets.US_ASCII);
        byte[] packed = packed("gz", content);
        Read withoutCheck = unpacked("a.gz", LIMITS, Arrays.copyOf(packed, packed.length - 8));
        assertThat(withoutCheck.failure()).hasRootCauseInstanceOf(EOFException.class);
        assertThat(withoutCheck.content()).isEqualTo(content);
        Read lessTwo = unpacked("a.gz", LIMITS, Arrays.copyOf(packed, packed.length - 12));
        assertThat(lessTwo.failure()).hasRootCauseInstanceOf(EOFException.class);
        assertThat(lessTwo.content()).startsWith("one line\nand ".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void ofADamagedGzipFileTheStartIsGiven() throws IOException {
        byte[] content = letters(400_000);
        byte[] packed = packed("gz", content);
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 40, (byte) 0xFF);
        Read damaged = unpacked("a.gz", LIMITS, packed);
        assertThat(damaged.failure()).isNotNull();
        int start = content.length / 2 - 60_000;
        assertThat(Arrays.copyOf(damaged.content(), start)).isEqualTo(Arrays.copyOf(content, start));

        byte[] wrongSum = packed("gz", content);
        wrongSum[wrongSum.length - 8] ^= 1;
        Read summed = unpacked("a.gz", LIMITS, wrongSum);
        assertThat(summed.failure()).hasMessage("the checksum of a gzip member does not fit");
        assertThat(summed.content()).isEqualTo(content);
    }

    @Test
    void theHeaderOfAGzipMemberMayHaveEveryOptionalField() throws IOException {
        byte[] content = letters(100);
        byte[] plain = packed("gz", content);
        byte[] flagged = Arrays.copyOf(plain, 10);
        flagged[3] = 2 | 4 | 8 | 16;
        byte[] optional = {3, 0, 1, 2, 3, 'n', 0, 'c', 'o', 0, 9, 9};
        Read read = unpacked("a.gz", LIMITS, flagged, optional, Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(read.failure()).isNull();
        assertThat(read.content()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst", "xz"})
    void anEmptyFileIsNoCompressedOne(String ending) {
        assertThat(unpacked("a." + ending, LIMITS, new byte[0]).failure()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst", "xz"})
    void aBombIsLeftEarly(String ending) throws IOException {
        byte[] bomb = packed(ending, new byte[100 << 20]);
        Read read = unpacked("a." + ending, LIMITS, bomb);
        assertThat(read.failure())
                .hasMessage("it unpacks to more than the 250 times its size of limits.unpacked_ratio");
        assertThat(read.content()).hasSizeBetween((int) Limits.FREE_BYTES, (int) Limits.FREE_BYTES + (1 << 20));
    }

    @Test
    void aRatioThatTheJobAllowsIsNoBomb() throws IOException {
        byte[] bomb = packed("gz", new byte[100 << 20]);
        Limits loose = new Limits(1 << 16, 1 << 30, 2_000, 100, 1 << 20, 1 << 20);
        Read read = unpacked("a.gz", loose, bomb);
        assertThat(read.failure()).isNull();
        assertThat(read.content()).hasSize(100 << 20);
    }

    @Test
    void aFileMayUnpackToSoMuchInAll() throws IOException {
        byte[] packed = packed("gz", letters(500_000));
        Limits tight = new Limits(1 << 16, 300_000, 250, 100, 1 << 20, 1 << 20);
        Read read = unpacked("a.gz", tight, packed);
        assertThat(read.failure()).hasMessage("it unpacks to more than the 300000 bytes of limits.unpacked_bytes");
        assertThat(read.content()).hasSizeBetween(300_000, 300_000 + (1 << 18));
    }

    @Test
    void anArchiveOfManyBombsIsLeft() throws IOException {
        byte[] bomb = Archives.gzip(new byte[70 << 20]);
        byte[] bombs = Archives.join(Collections.nCopies(20, bomb).toArray(byte[][]::new));
        try (InputStream in = Compression.openArchive(
                () -> new SourceStream(new ByteArrayInputStream(bombs)), "a.warc.gz", Limits.DEFAULT)) {
            assertThatThrownBy(() -> {
                        byte[] block = new byte[1 << 16];
                        for (int size = 0; size >= 0; ) {
                            try {
                                size = in.read(block);
                            } catch (GzipMembers.DamagedMember e) {
                                assertThat(e).hasMessage("a gzip member unpacks to more than 500 times its size");
                            }
                        }
                    })
                    .hasMessage("it unpacks to more than the 250 times its size of limits.unpacked_ratio");
        }
    }

    private static final class FailingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("gone");
        }
    }

    @Test
    void aFailureOfTheStorageIsNoFaultOfTheFile() throws IOException {
        for (String ending : new String[] {"gz", "bz2", "zst", "xz"}) {
            byte[] packed = packed(ending, letters(1_000_000));
            InputStream start = new ByteArrayInputStream(packed, 0, packed.length / 2);
            InputStream failing = new SequenceInputStream(start, new FailingStream());
            Read read = Read.all(() -> new SourceStream(failing), "a." + ending, LIMITS);
            assertThat(SourceStream.failed(read.failure())).as(ending).isTrue();
        }
    }
}
