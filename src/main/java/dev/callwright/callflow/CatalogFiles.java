package dev.callwright.callflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalog's files by their name in {@code index.txt}: {@code device}, {@code types/tone}. */
final class CatalogFiles {
    private static final String FOLDER = "/callwright/modules/";

    private final Map<String, CatalogFile> files = new LinkedHashMap<>();

    private CatalogFiles() {}

    static CatalogFiles read() {
        CatalogFiles all = new CatalogFiles();
        for (String name : index()) {
            all.files.put(name, CatalogFile.parse(name, resource(name + ".txt")));
        }
        return all;
    }

    /** The names in the index, in its order; a jar or native image can't list a folder. */
    static List<String> index() {
        return resource("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    CatalogFile file(String name) {
        CatalogFile file = files.get(name);
        if (file == null) {
            throw new IllegalStateException("no catalog file " + name);
        }
        return file;
    }

    /** Every module with the versions that have it, in the index's order. */
    Map<String, Set<KazooVersion>> versions() {
        Map<String, Set<KazooVersion>> versions = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            if (file.isModule()) {
                versions.put(name, file.versions());
            }
        });
        return versions;
    }

    private static String resource(String name) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
