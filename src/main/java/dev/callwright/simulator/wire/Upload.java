package dev.callwright.simulator.wire;

import java.time.Duration;

/**
 * A recording on its way to where the flow wants it ({@code contracts/kazoo.md}, "Recording uploads").
 *
 * @param method {@code PUT} or {@code POST}
 * @param url the node's URL with the file's name and the call's data added
 * @param format {@code mp3} or {@code wav}
 * @param length of the recording
 */
public record Upload(String method, String url, String format, Duration length) {}
