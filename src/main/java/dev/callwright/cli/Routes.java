package dev.callwright.cli;

import dev.callwright.flow.Flow;
import dev.callwright.flow.FlowLibrary;
import dev.callwright.resolver.Numbering;
import dev.callwright.resolver.Pbx;
import dev.callwright.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to paste into Kazoo.
 *
 * @param routes the address for any number first, then each flow's by name
 * @param secret the one in the URLs
 */
record Routes(List<Route> routes, Optional<String> secret) {

    static Routes of(Settings settings, Pbx pbx, FlowLibrary library) {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route(
                "",
                "Any number",
                "/pivot",
                pbx.target().urls().absolute("/pivot"),
                List.of(),
                settings.zone(),
                pbx.target().fallback()));
        library.files().forEach(flow -> routes.add(route(flow, settings, pbx)));
        return new Routes(List.copyOf(routes), settings.access().secret());
    }

    private static Route route(Flow flow, Settings settings, Pbx pbx) {
        String path = "/pivot/" + flow.name();
        Numbering numbering = new Numbering(settings.kazoo().country());
        return new Route(
                flow.name(),
                flow.title().orElse(flow.name()),
                path,
                pbx.target().urls().absolute(path),
                flow.numbers().stream().map(numbering::canonical).toList(),
                flow.zone().orElse(settings.zone()),
                flow.fallback().orElse(pbx.target().fallback()));
    }

    /** The same with the secret left out of every URL. */
    Routes withoutSecret() {
        return secret.map(text -> new Routes(
                        routes.stream().map(route -> route.withoutSecret(text)).toList(), secret))
                .orElse(this);
    }

    String json() {
        return JsonOutput.pretty(
                Map.of("routes", routes.stream().map(Routes::members).toList()));
    }

    private static Map<String, Object> members(Route route) {
        Map<String, Object> members =
                JsonOutput.object("name", route.name(), "title", route.title(), "path", route.path());
        route.url().ifPresent(url -> members.put("voice_url", url));
        members.putAll(JsonOutput.object(
                "method", Route.METHOD,
                "req_format", Route.REQUEST_FORMAT,
                "req_body_format", Route.BODY_FORMAT,
                "numbers", route.numbers(),
                "timezone", route.zone().getId()));
        route.document().ifPresent(document -> members.put("crossbar", document));
        return members;
    }

    String text() {
        boolean reachable = routes.stream().allMatch(route -> route.url().isPresent());
        String heading = reachable
                ? "In the number's advanced callflow (Pivot) set method " + Route.METHOD + ", req_format "
                        + Route.REQUEST_FORMAT + ", req_body_format " + Route.BODY_FORMAT + ", and as voice_url:"
                : "No public URL is configured, so these are paths only, and there is nothing to paste into Kazoo yet:"
                        + " give the address under which the PBX reaches this server, --public-url"
                        + " https://pbx-apps.example.com.";
        return heading + routes.stream().map(Routes::lines).collect(Collectors.joining());
    }

    private static String lines(Route route) {
        StringBuilder text = new StringBuilder("\n\n").append(route.title());
        line(text, "url", route.url().orElse(route.path()));
        line(text, "numbers", numbers(route));
        line(text, "zone", route.zone().getId());
        route.document().ifPresent(document -> line(text, "crossbar", JsonOutput.line(document)));
        return text.toString();
    }

    private static String numbers(Route route) {
        if (route.name().isEmpty()) {
            return "those you give it; the flow that claims the called number answers, else your resolvers, else the"
                    + " time of day";
        }
        return route.numbers().isEmpty() ? "none; put yours into the document" : String.join(", ", route.numbers());
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("\n  ")
                .append(label)
                .append(" ".repeat(10 - label.length()))
                .append(value);
    }
}
