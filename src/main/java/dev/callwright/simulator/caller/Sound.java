package dev.callwright.simulator.caller;

/** What kind of thing is played to the caller. */
public enum Sound {
    /** A text that is spoken. */
    SPEECH("hears"),
    /** A media file, by its id or URL. */
    MEDIA("hears the file"),
    /** A prompt of the PBX itself. */
    PROMPT("hears the prompt"),
    /** Tones. */
    TONE("hears tones");

    private final String verb;

    Sound(String verb) {
        this.verb = verb;
    }

    /** For transcripts: {@code hears the file}. */
    public String verb() {
        return verb;
    }
}
