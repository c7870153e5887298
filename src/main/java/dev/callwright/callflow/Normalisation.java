package dev.callwright.callflow;

/** One way in which what authors write is made into what Kazoo takes. Doing it twice changes nothing more. */
interface Normalisation {
    /** Changes {@code node} where it applies, and notes in its findings what was mended. */
    void apply(Draft node, Origin origin);

    /** Where a tree comes from, which decides how much its author can be expected to know of ids. */
    enum Origin {
        /** A file: unknown names are errors, as Kazoo would quietly skip what they mean. */
        FILE,
        /** Java code: what Kazoo's schema lets pass is let pass. */
        JAVA
    }
}
