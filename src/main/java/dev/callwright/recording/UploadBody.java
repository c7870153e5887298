package dev.callwright.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an upload, whose failures are told from the disk's: whatever goes wrong here was cut off. */
final class UploadBody extends FilterInputStream {
    UploadBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new CutOffException(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw new CutOffException(e);
        }
    }
}
