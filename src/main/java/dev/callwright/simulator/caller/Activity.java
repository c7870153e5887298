package dev.callwright.simulator.caller;

import java.util.Set;

/** What goes on while time goes by, as far as the caller is concerned. */
public sealed interface Activity {

    /** A few words, such as {@code during "Press 1 for sales."}, for transcripts. */
    String describe();

    /**
     * Something is played. Keys pressed meanwhile are kept for the next collection.
     *
     * @param what the text, or the id of the media
     * @param terminators keys that stop it
     * @param endless whether it goes on until the caller does something
     */
    record Prompt(Sound sound, String what, Set<String> terminators, boolean endless) implements Activity {
        @Override
        public String describe() {
            return "while \"" + what + "\" is played";
        }
    }

    /**
     * Keys are waited for.
     *
     * @param collection the name they will be kept under; a menu's are kept nowhere
     * @param soFar what was pressed already
     * @param begins whether this is the first question of this collection, keys typed ahead or not
     * @param maxDigits how many keys at most, those included
     * @param terminators keys that end the input
     */
    record Collecting(String collection, String soFar, boolean begins, int maxDigits, Set<String> terminators)
            implements Activity {
        @Override
        public String describe() {
            return "into " + collection;
        }
    }

    /**
     * The caller is recorded.
     *
     * @param speaking whether the caller is still speaking; silence otherwise
     */
    record Recording(boolean speaking) implements Activity {
        @Override
        public String describe() {
            return "while being recorded";
        }
    }

    /** Nothing that keys could change. */
    record Waiting(Kind kind) implements Activity {
        @Override
        public String describe() {
            return kind.description();
        }
    }

    /** What is waited for. */
    enum Kind {
        /** A Pivot server is being asked; the caller hears nothing, or the ring tone. */
        PIVOT("while the PBX asks a server", false),
        /** A {@code sleep} node. */
        PAUSE("during a pause", false),
        /** Somebody is being rung. */
        RINGING("while it rings", false),
        /** The caller talks to whoever was rung. */
        TALK("while talking", true),
        /** The caller is in a conference, or in another's hands for good. */
        CONFERENCE("in the conference", true),
        /** The caller is parked, or waits in a queue. */
        PARKED("while parked", true),
        /** Nothing will ever come. */
        DEAD_AIR("in dead air", false);

        private final String description;
        private final boolean company;

        Kind(String description, boolean company) {
            this.description = description;
            this.company = company;
        }

        String description() {
            return description;
        }

        /** Whether callers stay longer than they would in mere silence. */
        public boolean isPatient() {
            return company;
        }
    }
}
