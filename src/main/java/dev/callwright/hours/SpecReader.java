package dev.callwright.hours;

import ch.poole.openinghoursparser.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an opening-hours text into rules, each with its own text and place. */
final class SpecReader {
    /** The longest text, in characters. OpenStreetMap itself stops at 255. */
    static final int MAX_LENGTH = 2_000;
    /** The most rules in a text. */
    static final int MAX_RULES = 100;

    private final String text;
    private final List<SpecToken> tokens;
    private final List<ReadRule> rules = new ArrayList<>();

    private SpecReader(String text, List<SpecToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * The rules in their order, at least one.
     *
     * @throws OpeningHoursException if the text is empty, too long, or can be read in more than one way or in none
     */
    static List<ReadRule> read(String written) {
        if (written.length() > MAX_LENGTH) {
            throw new OpeningHoursException(
                    0, written, "longer than " + MAX_LENGTH + " characters: " + written.length(), "");
        }
        String text = blanksAsSpaces(written);
        List<SpecToken> tokens = SpecScanner.scan(text);
        if (tokens.isEmpty()) {
            throw new OpeningHoursException(0, "", "opening hours are expected", "Mo-Fr 09:00-17:00; PH off");
        }
        SpecGuard.check(text, tokens);
        SpecReader reader = new SpecReader(text, tokens);
        reader.readChunks();
        return List.copyOf(reader.rules);
    }

    /** Each blank (tab, line end, thin space) becomes one space, so that columns stay true. */
    private static String blanksAsSpaces(String written) {
        StringBuilder text = new StringBuilder(written);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private void readChunks() {
        int start = 0;
        Joint joint = Joint.NORMAL;
        for (SpecToken token : tokens) {
            if (token.isSign(";") || token.isSign("||")) {
                readChunk(start, token.start(), joint);
                start = token.end();
                joint = token.isSign(";") ? Joint.NORMAL : Joint.FALLBACK;
            }
        }
        readChunk(start, text.length(), joint);
        if (rules.isEmpty()) {
            throw new OpeningHoursException(1, text, "there is no rule between these signs", "");
        }
    }

    private void readChunk(int start, int end, Joint joint) {
        String chunk = text.substring(start, end);
        if (chunk.isBlank()) {
            if (joint == Joint.FALLBACK) {
                throw new OpeningHoursException(start - 1, "||", "a rule is expected behind it", "");
            }
            return; // a ";" at the end or one too many changes nothing
        }
        if (joint == Joint.FALLBACK && rules.isEmpty()) {
            throw new OpeningHoursException(start - 1, "||", "a rule is expected in front of it", "");
        }
        List<Rule> trees = RuleParser.parse(chunk, start);
        int from = start;
        for (int i = 0; i < trees.size(); i++) {
            int to = i + 1 < trees.size() ? endOfRule(from, end, trees.get(i)) : end;
            add(trees.get(i), from, to, i == 0 ? joint : Joint.ADDITIONAL);
            from = Math.min(to + 1, end);
        }
    }

    private void add(Rule tree, int from, int to, Joint joint) {
        String own = text.substring(from, to);
        int indent = own.length() - own.stripLeading().length();
        if (tree.isEmpty()) {
            throw new OpeningHoursException(from + 1, ",", "a rule is expected on both sides of it", "");
        }
        if (rules.size() == MAX_RULES) {
            throw new OpeningHoursException(from + 1, own, "more than " + MAX_RULES + " rules", "");
        }
        rules.add(new ReadRule(tree, own.strip(), from + indent, joint));
    }

    /**
     * A comma parts rules as well as the items of a list, and the tree doesn't say which: the comma meant is the first
     * whose left side alone reads as just this rule.
     */
    private int endOfRule(int from, int end, Rule tree) {
        Rule alone = tree.copy();
        alone.setAdditive(false);
        for (SpecToken token : tokens) {
            if (token.isSign(",") && token.start() > from && token.start() < end) {
                Optional<Rule> piece = RuleParser.one(text.substring(from, token.start()));
                if (piece.isPresent() && piece.get().equals(alone)) {
                    return token.start();
                }
            }
        }
        return from;
    }
}
