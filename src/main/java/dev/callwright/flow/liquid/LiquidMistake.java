package dev.callwright.flow.liquid;

import java.util.Optional;

/**
 * Something wrong in a template, found before any call.
 *
 * @param line in the template, from 1
 * @param column in that line, from 1
 * @param found what was written there
 * @param expected what is expected instead
 * @param suggestion what was probably meant
 */
public record LiquidMistake(int line, int column, String found, String expected, Optional<String> suggestion) {}
