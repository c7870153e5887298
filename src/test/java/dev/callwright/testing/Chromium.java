package dev.callwright.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A browser without a window, one process for each page. A test that uses it calls {@link #require()} first. */
public final class Chromium {
    private static final long PATIENCE_SECONDS = 60;

    private Chromium() {}

    /** Skips the test where there is no Chromium, as {@link DebianPackage} does. */
    public static void require() {
        DebianPackage.require("chromium", "chromium");
    }

    /** The page as HTML, when its scripts have had their time. */
    public static String dumpDom(String url, Path folder) throws IOException, InterruptedException {
        return run(folder, "--dump-dom", "--virtual-time-budget=10000", url);
    }

    /** A picture of the page as PNG, of this size in pixels. */
    public static Path screenshot(String url, int width, int height, Path folder)
            throws IOException, InterruptedException {
        Path picture = folder.resolve("screenshot.png");
        run(
                folder,
                "--screenshot=" + picture,
                "--window-size=" + width + "," + height,
                "--force-device-scale-factor=1",
                "--hide-scrollbars",
                "--blink-settings=preferredColorScheme=1",
                url);
        return picture;
    }

    /** @param folder for its profile and its output */
    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("chromium.out");
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("chromium.err").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Chromium took more than " + PATIENCE_SECONDS + " s for " + command);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(output, UTF_8);
    }
}
