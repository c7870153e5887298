package dev.callwright.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callwright.callflow.Ids;
import dev.callwright.callflow.PivotRequest;
import dev.callwright.flow.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowDirectoryTest {
    private static final Instant NOON = Instant.parse("2026-06-17T12:00:00Z");
    private static final PivotRequest CALL = PivotRequest.builder().build();

    private final Path temporary;
    private final Path folder;
    private final FlowDirectory directory;
    private long tick;

    FlowDirectoryTest(@TempDir Path temporary) throws IOException {
        this.temporary = temporary;
        this.folder = Files.createDirectory(temporary.resolve("flows"));
        this.directory = FlowsForTests.directory(folder);
    }

    /** Writes a file, later than any before. */
    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(++tick)));
    }

    private static String tts(String text) {
        return "module: tts\ndata: {text: " + text + "}\n";
    }

    private static String heard(FlowLibrary library, String name) {
        return String.valueOf(library.flow(name)
                .orElseThrow()
                .answer(CALL, NOON)
                .callflow()
                .data()
                .get("text"));
    }

    @Test
    void aFlowIsNamedByItsPathAndWhatIsNoFlowIsPassedOver() throws Exception {
        file("a.yml", tts("a"));
        file("teams/b.json", "{\"module\":\"hangup\",\"data\":{}}");
        file("c.YAML", tts("c"));
        for (String other : List.of(
                ".hidden.yml",
                "#x.yml",
                "x.yml~",
                "x.yml.swp",
                ".git/y.yml",
                "a.test.yml",
                "audio/z.yml",
                "notes.txt")) {
            file(other, "no flow");
        }

        FlowLibrary library = directory.reload();
        assertThat(library.problems()).isEmpty();
        assertThat(library.flows().keySet()).containsExactly("a", "c", "teams/b");
    }

    @Test
    void aBrokenFileIsRefusedAndItsLastGoodVersionServesOn() throws Exception {
        file("a.yml", tts("good"));
        file("b.yml", tts("other"));
        Flow other = directory.reload().flow("b").orElseThrow();
        file("a.yml", "module: tts\ndata: {text: [");

        FlowLibrary broken = directory.reload();
        assertThat(heard(broken, "a")).isEqualTo("good");
        assertThat(broken.refused()).containsExactly("a.yml");
        assertThat(broken.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.line()).isEqualTo(2));
        assertThat(broken.flow("b").orElseThrow().answer(CALL, NOON).callflow())
                .isSameAs(other.answer(CALL, NOON).callflow());

        file("a.yml", tts("better"));
        FlowLibrary mended = directory.reload();
        assertThat(heard(mended, "a")).isEqualTo("better");
        assertThat(mended.refused()).isEmpty();
    }

    @Test
    void aFileThatNeverWasGoodServesNothing() throws Exception {
        file("a.yml", "module: nope");

        FlowLibrary library = directory.reload();
        assertThat(library.flows()).isEmpty();
        assertThat(library.refused()).containsExactly("a.yml");
    }

    @Test
    void aDeletedFileGoesAndIsNotRemembered() throws Exception {
        file("a.yml", tts("a"));
        directory.reload();
        Files.delete(folder.resolve("a.yml"));

        assertThat(directory.reload().flows()).isEmpty();
        file("a.yml", "module: [");
        assertThat(directory.reload().flows()).isEmpty();
    }

    @Test
    void pollingTellsOfChangesAndOfNothingElse() throws Exception {
        file("a.yml", tts("one"));
        assertThat(directory.pollChanges()).isPresent();
        assertThat(directory.pollChanges()).isEmpty();

        file("a.yml", tts("two"));
        assertThat(directory.pollChanges().map(library -> heard(library, "a"))).contains("two");
        file("a.yml", tts("two"));
        assertThat(directory.pollChanges()).as("touched, not changed").isEmpty();
        file("b.yml", tts("b"));
        assertThat(directory.pollChanges()).isPresent();
        Files.delete(folder.resolve("b.yml"));
        assertThat(directory.pollChanges().orElseThrow().flows()).containsOnlyKeys("a");
        assertThat(directory.library().flows()).containsOnlyKeys("a");
    }

    @Test
    void aHalfWrittenFileIsReadAgainEvenIfItsTimeAndSizeStayTheSame() throws Exception {
        Instant written = Instant.parse("2026-01-01T00:00:00Z");
        FlowDirectory young = new FlowDirectory(
                folder, FlowsForTests.target(), FlowsForTests.DUBLIN, InstantSource.fixed(written.plusSeconds(1)));
        file("a.yml", tts("one"));
        Files.setLastModifiedTime(folder.resolve("a.yml"), FileTime.from(written));
        young.reload();
        Files.writeString(folder.resolve("a.yml"), tts("two"));
        Files.setLastModifiedTime(folder.resolve("a.yml"), FileTime.from(written));

        assertThat(young.pollChanges().map(library -> heard(library, "a"))).contains("two");
        assertThat(young.pollChanges()).isEmpty();
    }

    @Test
    void twoFilesOfOneNameAreBothRefused() throws Exception {
        file("a.yml", tts("first"));
        directory.reload();
        file("a.json", "{\"module\":\"hangup\"}");

        FlowLibrary library = directory.reload();
        assertThat(library.refused()).containsExactly("a.json", "a.yml");
        assertThat(heard(library, "a")).isEqualTo("first");
    }

    @Test
    void namesThatDoNotFitIntoAUrlAreRefused() throws Exception {
        file("héllo wörld.yml", tts("a"));

        assertThat(directory.reload().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().expected()).contains("part of its URL"));
    }

    @Test
    void idsHaveNamesAndAChangeOfThemReachesEveryFlow() throws Exception {
        file("ids.yml", "users: {anna: " + "a".repeat(32) + "}");
        file("a.yml", "module: user\ndata: {id: anna}");
        FlowLibrary first = directory.reload();
        assertThat(first.flow("a").orElseThrow().answer(CALL, NOON).callflow().data())
                .containsEntry("id", "a".repeat(32));
        assertThat(directory.ids().id(Ids.Kind.DEVICES, "front_desk")).contains(FlowsForTests.FRONT_DESK);

        file("ids.yml", "users: {anna: " + "b".repeat(32) + "}");
        FlowLibrary second = directory.pollChanges().orElseThrow();
        assertThat(second.flow("a").orElseThrow().answer(CALL, NOON).callflow().data())
                .containsEntry("id", "b".repeat(32));

        file("ids.yml", "users: {anna: 12}");
        FlowLibrary broken = directory.pollChanges().orElseThrow();
        assertThat(broken.refused()).containsExactly("ids.yml");
        assertThat(broken.flow("a").orElseThrow().answer(CALL, NOON).callflow().data())
                .containsEntry("id", "b".repeat(32));
    }

    @Test
    void aNameThatLeadsNowhereOrInACircleIsRefused() throws Exception {
        file("office/day.yml", tts("day"));
        file("a.yml", "hours: Mo-Fr 09:00-17:00\nopen: office/dya\nclosed: {module: hangup, data: {}}");
        file("b.yml", "hours: Mo-Fr 09:00-17:00\nopen: c\nclosed: {module: hangup, data: {}}");
        file("c.yml", "hours: Mo-Fr 09:00-17:00\nopen: b\nclosed: /office/day.yml");
        file(
                "d.yml",
                "hours: Mo-Fr 09:00-17:00\nopen: office/day\nclosed: {module: hangup, data: {}}\nfallback: liquid");
        file("liquid.yml", tts("\"{{ call_id }} x\""));

        FlowLibrary library = directory.reload();
        assertThat(library.refused()).containsExactly("a.yml", "b.yml", "c.yml", "d.yml");
        assertThat(library.flows()).containsOnlyKeys("office/day", "liquid");
        assertThat(library.problems())
                .extracting(p -> p.file() + ":" + p.line() + " " + p.problem().found() + " "
                        + p.problem().suggestion().orElse(""))
                .containsExactly(
                        "a.yml:2 the flow \"office/dya\" office/day",
                        "b.yml:2 a circle: b → c → b ",
                        "c.yml:2 a circle: c → b → c ",
                        "d.yml:4 the flow \"liquid\", which decides by the call ");
    }

    @Test
    void aFlowWhoseTargetIsTakenAwayGoesOnAsItWas() throws Exception {
        file("main.yml", "hours: 24/7\nopen: day\nclosed: day");
        file("day.yml", tts("day"));
        directory.reload();
        Files.delete(folder.resolve("day.yml"));

        FlowLibrary library = directory.reload();
        assertThat(library.refused()).containsExactly("main.yml");
        assertThat(library.flows()).containsOnlyKeys("main");
        assertThat(heard(library, "main")).isEqualTo("day");
    }

    @Test
    void aNumberBelongsToTheFileThatHadItAndElseToTheFirst() throws Exception {
        file("b.yml", "numbers: [\"+353 1 687 7779\"]\n" + tts("b"));
        directory.reload();
        file("a.yml", "numbers: [100, \"0035316877779\"]\n" + tts("a"));
        file("c.yml", "numbers: [200]\n" + tts("c"));
        file("d.yml", "numbers: [200]\n" + tts("d"));

        FlowLibrary library = directory.reload();
        assertThat(library.flows()).containsOnlyKeys("b", "c");
        assertThat(library.problems())
                .extracting(p -> p.file() + ":" + p.line() + ":" + p.column() + " "
                        + p.problem().found())
                .containsExactly(
                        "a.yml:1:16 \"0035316877779\", which b.yml claims too",
                        "d.yml:1:11 \"200\", which c.yml claims too");
    }

    @Test
    void aChangedCalendarIsHeeded() throws Exception {
        file("days.ics", calendar("20260616"));
        file(
                "a.yml",
                "hours: \"24/7; PH off\"\nholidays: days.ics\nopen: {module: tts, data: {text: open}}\nclosed: {module: tts, data: {text: closed}}");
        assertThat(heard(directory.reload(), "a")).isEqualTo("open");
        file("days.ics", calendar("20260617"));

        assertThat(directory.pollChanges().map(library -> heard(library, "a"))).contains("closed");
    }

    private static String calendar(String day) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:"
                + day + "\r\nSUMMARY:Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    @Test
    void aConfigMapIsSwappedWhole() throws Exception {
        file("..v1/a.yml", tts("one"));
        file("..v2/a.yml", tts("two"));
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..v1"));
        Files.createSymbolicLink(folder.resolve("a.yml"), Path.of("..data/a.yml"));
        assertThat(heard(directory.reload(), "a")).isEqualTo("one");

        Files.createSymbolicLink(folder.resolve("..next"), Path.of("..v2"));
        Files.move(folder.resolve("..next"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(directory.pollChanges().map(library -> heard(library, "a"))).contains("two");
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndALinkInACircleHarmless() throws Exception {
        Files.writeString(temporary.resolve("secret.yml"), tts("secret"));
        Files.createSymbolicLink(folder.resolve("out.yml"), temporary.resolve("secret.yml"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
        file("a.yml", tts("a"));

        FlowLibrary library = directory.reload();
        assertThat(library.flows()).containsOnlyKeys("a");
        assertThat(library.problems()).extracting(FileProblem::file).containsExactly("loop", "out.yml");
    }

    @Test
    void aFolderThatIsGoneKeepsTheFlowsAndComesBack() throws Exception {
        file("a.yml", tts("a"));
        directory.reload();
        Files.move(folder, temporary.resolve("away"));

        FlowLibrary gone = directory.pollChanges().orElseThrow();
        assertThat(heard(gone, "a")).isEqualTo("a");
        assertThat(gone.problems()).hasSize(1);
        assertThat(directory.pollChanges()).isEmpty();
        Files.move(temporary.resolve("away"), folder);
        Optional<FlowLibrary> back = directory.pollChanges();
        assertThat(back.orElseThrow().problems()).isEmpty();
        assertThat(heard(back.orElseThrow(), "a")).isEqualTo("a");
    }
}
