package dev.callwright.flow;

import dev.callwright.flow.document.Position;

/**
 * Another flow that a file names.
 *
 * @param pointer where in the file
 * @param position the same by line and column
 * @param name of the other flow
 * @param asFallback whether it must answer every call alike, because it stands in when nothing can be decided
 */
record FlowReference(String pointer, Position position, String name, boolean asFallback) {}
