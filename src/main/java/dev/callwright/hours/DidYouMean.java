package dev.callwright.hours;

import java.util.Collection;
import java.util.Optional;

/** The nearest of the words that would have been right. */
public final class DidYouMean {
    private static final int LONGEST = 40;

    private DidYouMean() {}

    /** The candidate with the fewest changed letters, if that is at most one in three. */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String best = "";
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int changes = changes(word, candidate);
            if (changes < fewest) {
                fewest = changes;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int swap = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
