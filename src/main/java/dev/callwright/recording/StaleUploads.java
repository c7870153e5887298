package dev.callwright.recording;

import dev.callwright.settings.RecordingSettings;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;

/** Removes, before the first upload, what uploads of an earlier run have left unfinished. */
@Context
final class StaleUploads {
    private final IncomingFolder incoming;

    StaleUploads(RecordingSettings settings, Disk disk) {
        this.incoming = new IncomingFolder(settings.folder(), disk);
    }

    @PostConstruct
    void remove() {
        incoming.clear();
    }
}
