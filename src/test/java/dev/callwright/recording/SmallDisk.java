package dev.callwright.recording;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A disk on which so many bytes have room, and which can be told to fail at one thing. */
@Singleton
@Primary
@Requires(env = SmallDisk.ENVIRONMENT)
final class SmallDisk implements Disk {
    static final String ENVIRONMENT = "small-disk";

    /** What it fails at. */
    enum Fault {
        NONE,
        CREATE,
        SYNC,
        MOVE_AUDIO,
        SYNC_FOLDER
    }

    private final LocalDisk disk = new LocalDisk();
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private volatile long announced = Long.MAX_VALUE;

    /** So many more bytes can be written, and it says so, or says another number. */
    void leave(long bytes, long said) {
        room.set(bytes);
        announced = said;
    }

    void failAt(Fault next) {
        fault.set(next);
    }

    void repair() {
        leave(Long.MAX_VALUE, Long.MAX_VALUE);
        failAt(Fault.NONE);
    }

    @Override
    public long usableBytes(Path folder) {
        return announced;
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        disk.createFolders(folder);
    }

    @Override
    public NewFile create(Path file) throws IOException {
        failIf(Fault.CREATE);
        NewFile real = disk.create(file);
        return new NewFile() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (room.addAndGet(-bytes.remaining()) < 0) {
                    throw new IOException("No space left on device");
                }
                real.write(bytes);
            }

            @Override
            public void sync() throws IOException {
                failIf(Fault.SYNC);
                real.sync();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        if (!to.toString().endsWith(".json")) {
            failIf(Fault.MOVE_AUDIO);
        }
        disk.move(from, to);
    }

    @Override
    public void sync(Path folder) throws IOException {
        failIf(Fault.SYNC_FOLDER);
        disk.sync(folder);
    }

    private void failIf(Fault one) throws IOException {
        if (fault.get() == one) {
            throw new IOException("Input/output error");
        }
    }
}
