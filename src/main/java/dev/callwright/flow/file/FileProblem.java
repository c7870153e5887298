package dev.callwright.flow.file;

import dev.callwright.callflow.Problem;

/**
 * A problem in a file, with the place in its text.
 *
 * @param file path relative to {@code flows/}
 * @param line from 1; 0 when the file as a whole is meant
 * @param column from 1; 0 likewise
 */
public record FileProblem(String file, int line, int column, Problem problem) {}
