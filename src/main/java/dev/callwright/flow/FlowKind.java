package dev.callwright.flow;

import dev.callwright.flow.file.FlowFile;
import java.util.Optional;

/**
 * One kind of flow file, told from the others by its keys. A new kind is a class of its own and one line in
 * {@link FlowKinds}.
 */
interface FlowKind {
    /** The key that only files of this kind have. */
    String mark();

    /** What such a file is called in messages. */
    String description();

    /** Reads the file. What is wrong with it is reported there; a definition is only used if nothing is. */
    Optional<FlowDefinition> read(FlowFile file);
}
