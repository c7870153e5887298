package dev.callwright.recording;

import dev.callwright.recording.IncomingFolder.Part;
import dev.callwright.settings.RecordingSettings;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalDouble;

/**
 * Writes recordings. Audio and metadata are written under temporary names, synced, and renamed, the audio last: a
 * recording is there whole or not at all, and one that was acknowledged survives a power cut. Thread-safe; one server per
 * folder.
 */
@Singleton
final class RecordingStore {
    private static final int BUFFER = 64 * 1024;
    private static final int MOST_OF_A_NAME = 10_000;

    private final RecordingSettings settings;
    private final RecordingFiles files;
    private final IncomingFolder incoming;
    private final Disk disk;
    private final ObjectMapper json;
    private final Clock clock;
    private final Object renaming = new Object();

    RecordingStore(RecordingSettings settings, RecordingFiles files, Disk disk, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.files = files;
        this.incoming = new IncomingFolder(settings.folder(), disk);
        this.disk = disk;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What became of an upload.
     *
     * @param file the recording's, below the folder of recordings
     * @param isRepeat whether it was there already, and nothing was written
     */
    record Receipt(Path file, Recording recording, boolean isRepeat) {}

    /**
     * Reads a recording to its end and keeps it. When this returns, it is on the disk.
     *
     * @param audio throws {@link CutOffException} if it ends early
     * @throws RefusedUpload if it is too large or empty, or the disk is full
     * @throws CutOffException if its sender went away
     * @throws IOException if the disk fails
     */
    Receipt receive(AudioName name, UploadQuery query, InputStream audio) throws RefusedUpload, IOException {
        try (Part part = incoming.create()) {
            Recording recording = write(name, query, audio, part);
            part.finish();
            try (Part metadata = incoming.create()) {
                byte[] text = json.writeValueAsBytes(recording);
                metadata.write(text, text.length);
                metadata.finish();
                return place(name, recording, part, metadata);
            }
        } catch (CutOffException e) {
            throw e;
        } catch (IOException e) {
            if (DiskFull.in(e, incoming)) {
                throw DiskFull.refusal();
            }
            throw e;
        }
    }

    /** @throws RefusedUpload if there is no room for so many bytes */
    void checkRoom(long bytes) throws RefusedUpload, IOException {
        if (incoming.usableBytes() < bytes) {
            throw DiskFull.refusal();
        }
    }

    private Recording write(AudioName name, UploadQuery query, InputStream audio, Part part)
            throws RefusedUpload, IOException {
        MessageDigest hash = Sha256.start();
        byte[] buffer = new byte[BUFFER];
        byte[] head = {};
        long bytes = 0;
        for (int n = audio.readNBytes(buffer, 0, BUFFER); n > 0; n = audio.readNBytes(buffer, 0, BUFFER)) {
            if (bytes == 0) {
                head = Arrays.copyOf(buffer, Math.min(n, WavHead.LENGTH));
            }
            bytes += n;
            if (bytes > settings.maxBytes()) {
                throw RefusedUpload.tooLarge(settings.maxBytes());
            }
            hash.update(buffer, 0, n);
            part.write(buffer, n);
        }
        if (bytes == 0) {
            throw new RefusedUpload(HttpStatus.BAD_REQUEST, "The recording is empty: its request has no body.");
        }
        OptionalDouble seconds = WavHead.seconds(head, bytes);
        return Recording.of(
                name.sent(),
                clock.instant(),
                bytes,
                HexFormat.of().formatHex(hash.digest()),
                seconds.isPresent() ? seconds.getAsDouble() : null,
                query);
    }

    private Receipt place(AudioName name, Recording recording, Part audio, Part metadata)
            throws RefusedUpload, IOException {
        Path folder = name.folder(settings.folder());
        synchronized (renaming) {
            disk.createFolders(folder);
            for (int number = 1; number <= MOST_OF_A_NAME; number++) {
                Path file = folder.resolve(name.file(number));
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    rename(recording, audio, metadata, folder, file);
                    return new Receipt(file, recording, false);
                }
                Recording known = files.read(file).orElse(null);
                if (known != null && known.isSame(recording)) {
                    return new Receipt(file, known, true);
                }
            }
        }
        throw new RefusedUpload(
                HttpStatus.CONFLICT, "There are " + MOST_OF_A_NAME + " recordings of this name already.");
    }

    private void rename(Recording recording, Part audio, Part metadata, Path folder, Path file) throws IOException {
        Path beside = RecordingFiles.metadata(file);
        Files.setLastModifiedTime(audio.file(), FileTime.from(recording.receivedAt()));
        metadata.moveTo(beside);
        try {
            audio.moveTo(file);
            disk.sync(folder);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(beside);
            throw e;
        }
    }
}
