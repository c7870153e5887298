package dev.callwright.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A link from one page to a file of the project. */
record Links(Path page, Path target) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    static List<Links> of(Path page) {
        try {
            Path folder = page.toAbsolutePath().getParent();
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> new Links(page, folder.resolve(link.group(1)).normalize()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return page + " -> " + target.getFileName();
    }
}
