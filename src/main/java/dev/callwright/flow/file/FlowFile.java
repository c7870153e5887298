package dev.callwright.flow.file;

import dev.callwright.callflow.CallflowPreparer;
import dev.callwright.callflow.KazooTarget;
import dev.callwright.flow.document.SourceDocument;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read.
 *
 * @param path relative to {@code flows/}
 * @param document its text as values
 * @param report what is wrong with it
 * @param target the PBX that its callflows must be right for
 * @param preparer for that target
 * @param defaultZone the zone in force where it names none
 * @param written when the file was last written: the day that a time without a date in it means
 * @param folder the flows folder, in which the files that it names must lie
 */
public record FlowFile(
        String path,
        SourceDocument document,
        FileReport report,
        KazooTarget target,
        CallflowPreparer preparer,
        ZoneId defaultZone,
        Instant written,
        Path folder) {

    @Nullable
    public Object root() {
        return document.root();
    }
}
