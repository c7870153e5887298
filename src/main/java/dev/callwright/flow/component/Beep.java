package dev.callwright.flow.component;

import dev.callwright.flow.node.Option;
import dev.callwright.flow.node.Types;
import java.util.Locale;

/** What is heard in a conference when somebody comes or leaves: PHLO's beep and double beep, as FreeSWITCH's tones. */
enum Beep {
    NONE(false),
    BEEP("tone_stream://%(300,0,1400)"),
    DOUBLE("tone_stream://%(200,100,1400);loops=2");

    private final Object tone;

    Beep(Object tone) {
        this.tone = tone;
    }

    /** The value of Kazoo's {@code play_entry_tone} and {@code play_exit_tone}. */
    Object tone() {
        return tone;
    }

    static Beep of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Option<String> option(String name, String when) {
        return Option.of(
                name,
                Types.word("none", "beep", "double"),
                "none",
                "What all hear when somebody " + when + ": none (the default), beep or double.");
    }
}
