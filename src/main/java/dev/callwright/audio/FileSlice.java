package dev.callwright.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Some of a file's bytes. It is opened when the first is asked for, so that one that nobody reads need not be closed. */
final class FileSlice extends InputStream {
    private final Path path;
    private final long first;
    private long left;
    private @Nullable FileChannel open;

    FileSlice(Path path, ByteRange range) {
        this.path = path;
        this.first = range.first();
        this.left = range.length();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int n = file().read(ByteBuffer.wrap(target, offset, (int) Math.min(length, left)));
        left -= Math.max(0, n);
        return n;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    private FileChannel file() throws IOException {
        FileChannel file = open;
        if (file == null) {
            file = FileChannel.open(path, StandardOpenOption.READ);
            open = file;
            file.position(first);
        }
        return file;
    }
}
