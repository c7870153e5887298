package dev.callwright.flow.document;

/** Where the parts of a document stand, by JSON pointer. */
interface Places {
    /** Where a value begins, or the nearest value around it. */
    Position value(String pointer);

    /** Where the key that the pointer ends in begins; for a list item or the root, the value's place. */
    Position key(String pointer);
}
