package io.comention.articles;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file (RFC 1952), of one member or, as web archives have them, of many: every byte that comes
 * before a fault. Behind a damaged member the next read begins with the next one, so that what follows can be read.
 */
final class GzipMembers extends InputStream {
    /** What a member of an archive may unpack to whatever its size; beyond that only {@link #MOST_RATIO} times its size. */
    private static final long ALWAYS = 64L << 20;

    private static final int MOST_RATIO = 500;
    private static final byte[] MAGIC = {0x1F, (byte) 0x8B, 8};
    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    /** A member is damaged; the next read begins with the one after it. */
    static final class DamagedMember extends IOException {
        private final boolean atEnd;

        DamagedMember(String message, boolean atEnd) {
            super(message);
            this.atEnd = atEnd;
        }

        /** Whether all of its content came before, and only its check does not fit. */
        boolean isAtEnd() {
            return atEnd;
        }
    }

    /** Where in the file the next byte stands. */
    private enum Place {
        BETWEEN,
        CONTENT,
        TRAILER,
        DAMAGED
    }

    private final InputStream in;
    private final boolean bounded;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int size;
    private int memberAt; // behind the member's start, or 0 where that is no longer in the buffer
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private Place place = Place.BETWEEN;

    private GzipMembers(InputStream in, boolean bounded) {
        this.in = in;
        this.bounded = bounded;
    }

    /** A file, of which the user of the stream bounds the size. */
    static GzipMembers of(InputStream in) {
        return new GzipMembers(in, false);
    }

    /** A web archive, in which a member that unpacks to too much is a damaged one. */
    static GzipMembers ofArchive(InputStream in) {
        return new GzipMembers(in, true);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (length > 0) {
            switch (place) {
                case CONTENT -> {
                    int count = inflate(bytes, offset, length);
                    if (count > 0) {
                        return count;
                    }
                }
                case TRAILER -> leave();
                case DAMAGED -> findMember();
                case BETWEEN -> {
                    if (!fill()) {
                        return -1;
                    }
                    enter();
                }
            }
        }
        return 0;
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        if (bounded && inflater.getBytesWritten() > Math.max(ALWAYS, MOST_RATIO * inflater.getBytesRead())) {
            throw damaged("a gzip member unpacks to more than " + MOST_RATIO + " times its size");
        }
        if (inflater.needsInput()) {
            if (!fill()) {
                throw tooShort();
            }
            inflater.setInput(buffer, at, size - at);
        }
        long before = inflater.getBytesWritten();
        String fault = null;
        try {
            inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            fault = e.getMessage();
        }
        at = size - inflater.getRemaining();
        int count = (int) (inflater.getBytesWritten() - before);
        crc.update(bytes, offset, count);
        if (inflater.finished()) {
            place = Place.TRAILER;
        } else if (count == 0 && (fault != null || inflater.needsDictionary())) {
            throw damaged("a gzip member is damaged" + (fault == null ? "" : ": " + fault));
        }
        return count; // a fault behind it is found again by the next read
    }

    private static EOFException tooShort() {
        return new EOFException("the file ends within a gzip member");
    }

    private DamagedMember damaged(String message) {
        return damaged(message, false);
    }

    /** Looks for the next member from the start of this one: where it is cut, that was taken for a part of it. */
    private DamagedMember damaged(String message, boolean atEnd) {
        place = Place.DAMAGED;
        at = memberAt;
        return new DamagedMember(message, atEnd);
    }

    /** Begins a member. */
    private void enter() throws IOException {
        if (!isMagic()) {
            boolean cut = buffer[at] == MAGIC[0] && (size - at < 2 || buffer[at + 1] == MAGIC[1] && size - at < 3);
            memberAt = at;
            throw cut ? tooShort() : damaged("these bytes are no gzip member");
        }
        skip(MAGIC.length);
        memberAt = at;
        int flags = next();
        skip(HEADER - MAGIC.length - 1);
        if ((flags & 4) != 0) {
            skip(next() | next() << 8);
        }
        for (int flag = 8; flag <= 16; flag *= 2) {
            while ((flags & flag) != 0 && next() != 0) {
                // a name or a comment, up to its zero
            }
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        place = Place.CONTENT;
    }

    private void leave() throws IOException {
        long check = 0;
        for (int i = 0; i < TRAILER; i++) {
            check |= (long) next() << 8 * i;
        }
        if ((check & 0xFFFFFFFFL) != crc.getValue() || check >>> 32 != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw damaged("the checksum of a gzip member does not fit", true);
        }
        place = Place.BETWEEN;
    }

    /** Goes to what looks like the next member, or to the end of the file. */
    private void findMember() throws IOException {
        while (fill() && !isMagic()) {
            at++;
        }
        place = Place.BETWEEN;
    }

    private boolean isMagic() throws IOException {
        if (size - at < MAGIC.length) {
            System.arraycopy(buffer, at, buffer, 0, size - at);
            size -= at;
            at = 0;
            size += Math.max(0, in.readNBytes(buffer, size, buffer.length - size));
        }
        return size - at >= MAGIC.length && Arrays.equals(buffer, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (!fill()) {
            throw tooShort();
        }
        return buffer[at++] & 0xFF;
    }

    /** Whether there are further bytes of the file. */
    private boolean fill() throws IOException {
        if (at < size) {
            return true;
        }
        at = 0;
        memberAt = 0;
        size = Math.max(0, in.read(buffer));
        return size > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
