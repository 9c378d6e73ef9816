package io.comention.articles;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file of many members, as web archives are. After a damaged member it stands at the next one, so
 * that what follows can be read.
 */
final class GzipMembers extends InputStream {
    /** What a member may unpack to whatever its size; beyond that only {@link #MOST_RATIO} times its size. */
    private static final long ALWAYS = 64L << 20;

    private static final int MOST_RATIO = 500;
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

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int size;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean inside;
    private long packed;
    private long unpacked;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!inside && !enter()) {
                return -1;
            }
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                return count;
            }
        }
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (inflater.needsInput()) {
                if (!fill()) {
                    throw new EOFException("the file ends within a gzip member");
                }
                inflater.setInput(buffer, at, size - at);
            }
            int before = inflater.getRemaining();
            int count = inflater.inflate(bytes, offset, length);
            int taken = before - inflater.getRemaining();
            at += taken;
            packed += taken;
            unpacked += count;
            crc.update(bytes, offset, count);
            if (unpacked > ALWAYS && unpacked > MOST_RATIO * packed) {
                throw damaged("a gzip member unpacks to more than " + MOST_RATIO + " times its size", false);
            }
            if (inflater.finished()) {
                leave();
            } else if (count == 0 && inflater.needsDictionary()) {
                throw damaged("a gzip member is damaged", false);
            }
            return count;
        } catch (DataFormatException e) {
            throw damaged("a gzip member is damaged: " + e.getMessage(), false);
        }
    }

    /** Begins a member; false at the end of the file. */
    private boolean enter() throws IOException {
        if (!fill()) {
            return false;
        }
        if (!isMagic()) {
            throw damaged("bytes between gzip members", false);
        }
        for (int i = 0; i < 3; i++) {
            next();
        }
        int flags = next();
        for (int i = 4; i < HEADER; i++) {
            next();
        }
        if ((flags & 4) != 0) {
            int extra = next() | next() << 8;
            for (int i = 0; i < extra; i++) {
                next();
            }
        }
        for (int flag = 8; flag <= 16; flag *= 2) {
            while ((flags & flag) != 0 && next() != 0) {
                // a name or a comment, up to its zero
            }
        }
        if ((flags & 2) != 0) {
            next();
            next();
        }
        inflater.reset();
        crc.reset();
        packed = 0;
        unpacked = 0;
        inside = true;
        return true;
    }

    private void leave() throws IOException {
        inside = false;
        long check = 0;
        for (int i = 0; i < TRAILER; i++) {
            check |= (long) next() << 8 * i;
        }
        if ((check & 0xFFFFFFFFL) != crc.getValue() || check >>> 32 != (unpacked & 0xFFFFFFFFL)) {
            // What was just unpacked is still to be delivered: said at the next read.
            late = true;
        }
    }

    private boolean late;

    private boolean isMagic() throws IOException {
        if (size - at < 3) {
            System.arraycopy(buffer, at, buffer, 0, size - at);
            size -= at;
            at = 0;
            size += Math.max(0, in.readNBytes(buffer, size, buffer.length - size));
        }
        return size - at >= 3 && buffer[at] == 0x1F && (buffer[at + 1] & 0xFF) == 0x8B && buffer[at + 2] == 8;
    }

    /** Goes to what looks like the next member. */
    private DamagedMember damaged(String message, boolean atEnd) throws IOException {
        inside = false;
        if (!atEnd) {
            while (fill() && !isMagic()) {
                at++;
            }
        }
        return new DamagedMember(message, atEnd);
    }

    private int next() throws IOException {
        if (!fill()) {
            throw new EOFException("the file ends within a gzip member");
        }
        return buffer[at++] & 0xFF;
    }

    private boolean fill() throws IOException {
        if (late) {
            late = false;
            throw new DamagedMember("the checksum of a gzip member does not fit", true);
        }
        if (at < size) {
            return true;
        }
        at = 0;
        size = Math.max(0, in.read(buffer));
        return size > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
