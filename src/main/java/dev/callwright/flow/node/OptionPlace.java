package dev.callwright.flow.node;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.document.Pointers;
import dev.callwright.flow.file.FlowFile;
import dev.callwright.flow.file.Found;
import dev.callwright.flow.liquid.LiquidMistake;
import dev.callwright.flow.liquid.LiquidTemplate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value in a file while it is read. */
public final class OptionPlace {
    private final FlowFile file;
    private final String pointer;
    private final TextsRead texts;

    OptionPlace(FlowFile file, String pointer, TextsRead texts) {
        this.file = file;
        this.pointer = pointer;
        this.texts = texts;
    }

    /** The file. */
    public FlowFile file() {
        return file;
    }

    /** Where it stands. */
    public String pointer() {
        return pointer;
    }

    /** The place of a member. */
    public OptionPlace at(String key) {
        return new OptionPlace(file, Pointers.child(pointer, key), texts);
    }

    /** The place of an item. */
    public OptionPlace at(int index) {
        return new OptionPlace(file, Pointers.child(pointer, index), texts);
    }

    /** Reports that something else is expected here. */
    public <T> Optional<T> refuse(@Nullable Object found, String expected) {
        return refuseSaying(Found.of(found), expected);
    }

    /** Reports that something else is expected here. */
    public <T> Optional<T> refuse(@Nullable Object found, String expected, Optional<String> suggestion) {
        file.report().error(pointer, Found.of(found), expected, suggestion);
        return Optional.empty();
    }

    /** Reports that something else is expected here, in words for what was found. */
    public <T> Optional<T> refuseSaying(String found, String expected) {
        file.report().error(pointer, found, expected);
        return Optional.empty();
    }

    /** Reports a key that is not known here. */
    public void unknownKey(String key, String expected, Optional<String> suggestion) {
        file.report().unknownKey(Pointers.child(pointer, key), "the key " + Found.of(key), expected, suggestion);
    }

    /** Reports something that works, but hardly as meant. */
    public void warn(String found, String expected) {
        file.report().add(Problem.warning(pointer, found, expected));
    }

    /** A text that may hold Liquid; which variables there are is checked when the whole flow has been read. */
    public Optional<Text> text(String source) {
        if (!LiquidTemplate.isTemplate(source)) {
            return Optional.of(Text.constant(source));
        }
        LiquidTemplate.Parsed parsed = LiquidTemplate.parse(source, dev.callwright.flow.liquid.Names.UNCHECKED);
        parsed.mistakes().forEach(mistake -> report(file, pointer, source, mistake));
        return parsed.template().map(template -> {
            Text text = new Text(source, Optional.of(template));
            texts.add(pointer, text);
            return text;
        });
    }

    /** Reports a mistake inside a template. */
    static void report(FlowFile file, String pointer, String source, LiquidMistake mistake) {
        Problem problem = Problem.error(pointer, mistake.found(), mistake.expected());
        file.report()
                .inside(
                        pointer,
                        source,
                        mistake.line(),
                        mistake.column(),
                        mistake.suggestion().map(problem::suggesting).orElse(problem));
    }
}
