package dev.callwright.flow.component.sms;

import dev.callwright.flow.node.Text;
import dev.callwright.flow.node.Visit;
import dev.callwright.flow.outside.SmsMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A message as it came out for one call. What a template renders to may be anything, so it is looked at before it is sent.
 *
 * @param to without spaces and punctuation, each once
 */
record Written(String from, List<String> to, String text, List<String> media) {
    static final int MOST_RECIPIENTS = 100;
    static final int MOST_MEDIA = 10;
    /** In characters: ten messages of the network and more. */
    static final int LONGEST_TEXT = 1_600;

    private static final Pattern PUNCTUATION = Pattern.compile("[ ().\\-/\\u00a0]");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,17}");
    private static final Pattern SENDER = Pattern.compile("[+A-Za-z0-9][A-Za-z0-9 ._&-]{0,19}");

    Written {
        to = List.copyOf(to);
        media = List.copyOf(media);
    }

    static Written of(Visit visit, Text from, List<Text> to, Optional<Text> text, List<Text> media) {
        Set<String> recipients = new LinkedHashSet<>();
        to.forEach(each -> split(visit.render(each))
                .forEach(number -> recipients.add(PUNCTUATION.matcher(number).replaceAll(""))));
        List<String> pictures = new ArrayList<>();
        media.forEach(each -> pictures.addAll(split(visit.render(each))));
        return new Written(
                unicode(visit.render(from).strip()),
                List.copyOf(recipients),
                unicode(text.map(visit::render).orElse("")),
                pictures);
    }

    /** Half a surrogate pair can be neither sent nor kept. */
    private static String unicode(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Why it is not sent, as an error code; empty if it is. */
    Optional<String> refusal() {
        if (!SENDER.matcher(from).matches()) {
            return Optional.of("invalid_from");
        }
        if (to.isEmpty()
                || !to.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
            return Optional.of("invalid_to");
        }
        if (to.size() > MOST_RECIPIENTS) {
            return Optional.of("too_many_recipients");
        }
        if (media.size() > MOST_MEDIA || !media.stream().allMatch(url -> uri(url).isPresent())) {
            return Optional.of("invalid_media");
        }
        if (text.isBlank() && media.isEmpty()) {
            return Optional.of("empty_message");
        }
        return text.length() > LONGEST_TEXT ? Optional.of("message_too_long") : Optional.empty();
    }

    /** The message; only without a {@link #refusal}. */
    SmsMessage message(boolean logContent) {
        return new SmsMessage(
                from, to, text, media.stream().flatMap(url -> uri(url).stream()).toList(), logContent);
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            return web && uri.getHost() != null && text.length() <= 2_000 ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<String> split(String text) {
        return List.of(unicode(text).split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
