package dev.callwright.simulator.module;

import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.NodeData;
import dev.callwright.simulator.executor.SpeechTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays its parts one after another; a key that stops one stops all that follow. */
final class AudioMacro implements Behaviour {
    private static final Duration PROMPT = Duration.ofSeconds(2);
    private static final long LONGEST_TONE = 3_600_000;

    @Override
    public Next run(Call call) {
        NodeData data = call.data();
        Set<String> terminators = Set.copyOf(data.texts("terminators"));
        for (Map<String, Object> part : data.objects("macros")) {
            if (played(call, part, terminators(part, terminators))) {
                return Next.OTHERWISE;
            }
        }
        return Next.OTHERWISE;
    }

    private static boolean played(Call call, Map<String, Object> part, Set<String> terminators) {
        String id = text(part, "id");
        String words = text(part, "text");
        return switch (text(part, "macro")) {
            case "play" -> call.play(Sound.MEDIA, id, Play.length(call, id), terminators, false);
            case "prompt" -> call.play(Sound.PROMPT, id, PROMPT, terminators, false);
            case "tone" -> call.play(Sound.TONE, frequencies(part), tone(part), terminators, false);
            default -> call.play(Sound.SPEECH, words, SpeechTime.of(words), terminators, false);
        };
    }

    private static Set<String> terminators(Map<String, Object> part, Set<String> all) {
        return part.get("terminators") instanceof List<?> own
                ? Set.copyOf(own.stream().map(String::valueOf).toList())
                : all;
    }

    private static String frequencies(Map<String, Object> part) {
        return part.getOrDefault("frequencies", List.of()) + " Hz";
    }

    private static Duration tone(Map<String, Object> part) {
        long once = number(part, "duration_on", 500) + number(part, "duration_off", 0);
        long times = 1 + number(part, "repeat", 0);
        return Duration.ofMillis(Math.min(LONGEST_TONE, once * times));
    }

    private static String text(Map<String, Object> part, String name) {
        return part.get(name) instanceof String text ? text : "";
    }

    private static long number(Map<String, Object> part, String name, long fallback) {
        long number = part.get(name) instanceof Number value ? value.longValue() : fallback;
        return Math.max(0, Math.min(LONGEST_TONE, number));
    }
}
