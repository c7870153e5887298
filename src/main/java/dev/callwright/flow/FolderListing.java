package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.AudioFile;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the flows folder at one moment: names, sizes and times, no content. Hidden files, editors' temporary
 * files, tests ({@code *.test.yml}) and the {@code audio} folder are passed over. Links are followed as long as they
 * stay in the folder, as those of a Kubernetes ConfigMap do.
 */
final class FolderListing {
    private static final int MAX_FILES = 20_000;
    private static final int MAX_DEPTH = 16;
    private static final Pattern FLOW = Pattern.compile(".+\\.(?:json|ya?ml)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEST = Pattern.compile(".+\\.test\\.(?:json|ya?ml)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Path folder;
    private final SortedMap<String, Stamp> flows = new TreeMap<>();
    private final SortedMap<String, Stamp> calendars = new TreeMap<>();
    private final SortedMap<String, Stamp> ids = new TreeMap<>();
    private final SortedMap<String, Boolean> audio;
    private final List<FileProblem> problems = new ArrayList<>();

    /**
     * What shows that a file has changed.
     *
     * @param key the file's identity, where the system has one: a rename over it changes that
     */
    record Stamp(Instant modified, long size, Optional<Object> key) {}

    private FolderListing(Path folder) {
        this.folder = folder;
        this.audio = AudioListing.of(folder);
    }

    /** @throws IOException if the folder cannot be listed */
    static FolderListing of(Path folder) throws IOException {
        FolderListing listing = new FolderListing(folder.toRealPath());
        try {
            listing.walk(listing.folder, "", 0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return listing;
    }

    /** The folder itself, links resolved: a ConfigMap's is another after each change. */
    Path folder() {
        return folder;
    }

    /** Flow files by path. */
    SortedMap<String, Stamp> flows() {
        return flows;
    }

    /** Holiday calendars by path. */
    SortedMap<String, Stamp> calendars() {
        return calendars;
    }

    /** The file of names for ids: none, one, or too many. */
    SortedMap<String, Stamp> ids() {
        return ids;
    }

    /** Audio files by name, and whether each is small enough to be played. */
    SortedMap<String, Boolean> audio() {
        return audio;
    }

    /** What could not be listed. */
    List<FileProblem> problems() {
        return problems;
    }

    /** Whether nothing has changed between the two, as far as can be seen without reading. */
    boolean same(@Nullable FolderListing other) {
        return other != null
                && folder.equals(other.folder)
                && flows.equals(other.flows)
                && calendars.equals(other.calendars)
                && ids.equals(other.ids)
                && audio.equals(other.audio)
                && problems.equals(other.problems);
    }

    private void walk(Path directory, String prefix, int depth) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(entries::add);
        }
        entries.sort(Path::compareTo);
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (!name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~")) {
                visit(entry, prefix + name, name, depth);
            }
        }
    }

    private void visit(Path entry, String path, String name, int depth) throws IOException {
        BasicFileAttributes attributes;
        try {
            if (!entry.toRealPath().startsWith(folder)) {
                refuse(path, "a link that leads out of the flows folder", "a file in the folder");
                return;
            }
            attributes = Files.readAttributes(entry, BasicFileAttributes.class);
        } catch (IOException e) {
            return; // gone again, or a link to nothing: an editor at work
        }
        if (attributes.isDirectory()) {
            directory(entry, path, depth);
        } else if (attributes.isRegularFile()) {
            file(path, name, depth, stamp(attributes));
        }
    }

    private void directory(Path entry, String path, int depth) throws IOException {
        if (path.equals(AudioFile.FOLDER)) {
            return;
        }
        Path around = entry.resolveSibling(".").toRealPath();
        if (around.startsWith(entry.toRealPath())) {
            refuse(path, "a link back to a folder around it", "a folder without links in a circle");
            return;
        }
        if (depth + 1 >= MAX_DEPTH) {
            refuse(path, "a folder " + (depth + 1) + " levels down", "at most " + MAX_DEPTH + " levels");
            return;
        }
        walk(entry, path + "/", depth + 1);
    }

    private void file(String path, String name, int depth, Stamp stamp) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".ics")) {
            calendars.put(path, stamp);
        } else if (depth == 0 && IdsFile.NAMES.contains(name)) {
            ids.put(path, stamp);
        } else if (FLOW.matcher(name).matches() && !TEST.matcher(name).matches()) {
            flow(path, stamp);
        }
    }

    private void flow(String path, Stamp stamp) {
        for (String part : path.split("/")) {
            if (!NAME.matcher(part).matches()) {
                refuse(
                        path,
                        "the name " + Found.of(part),
                        "letters, digits, . _ and -: a flow's name is part of its URL");
                return;
            }
        }
        if (flows.size() >= MAX_FILES) {
            if (flows.size() == MAX_FILES) {
                refuse(
                        path,
                        "more than 20,000 flow files",
                        "at most 20,000: this file and those behind it are not read");
            }
            return;
        }
        flows.put(path, stamp);
    }

    private void refuse(String path, String found, String expected) {
        if (problems.size() < MAX_FILES) {
            problems.add(new FileProblem(path, 0, 0, Problem.error("", found, expected)));
        }
    }

    private static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.lastModifiedTime().toInstant(),
                attributes.size(),
                Optional.ofNullable(attributes.fileKey()));
    }
}
