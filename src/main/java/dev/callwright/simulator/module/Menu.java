package dev.callwright.simulator.module;

import dev.callwright.callflow.BranchKeys;
import dev.callwright.callflow.Callflow;
import dev.callwright.simulator.caller.Sound;
import dev.callwright.simulator.executor.Behaviour;
import dev.callwright.simulator.executor.Call;
import dev.callwright.simulator.executor.Input;
import dev.callwright.simulator.executor.Next;
import dev.callwright.simulator.executor.SpeechTime;
import dev.callwright.simulator.executor.StoredMenu;
import dev.callwright.simulator.transcript.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stored menu: the exact keys pressed are the branch key. Nothing pressed is {@code timeout} if there is such a child, else
 * one of the retries; when these are used up, {@code max_retries}, then {@code _}. Keys that are no child never take {@code _}
 * at once.
 */
final class Menu implements Behaviour {
    private static final Set<String> ALL_KEYS = Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#");
    private static final Set<String> TERMINATORS = Set.of("#");
    private static final String NAME = "the menu";
    private static final long INTERDIGIT_MILLIS = 2000;
    private static final Duration NOTICE = Duration.ofSeconds(2);

    @Override
    public Next run(Call call) {
        String id = call.data().text("id", "");
        StoredMenu menu = call.settings()
                .stored()
                .menus()
                .getOrDefault(id, StoredMenu.greeting("the greeting of menu " + (id.isEmpty() ? "?" : id)));
        for (int attempt = 0; attempt < menu.retries(); attempt++) {
            Optional<Next> chosen = once(call, menu);
            if (chosen.isPresent()) {
                return chosen.get();
            }
        }
        call.play(Sound.PROMPT, "menu-exit", NOTICE);
        return Next.to(BranchKeys.MAX_RETRIES, "no valid choice in " + menu.retries() + " attempts");
    }

    private static Optional<Next> once(Call call, StoredMenu menu) {
        String first = call.playForKey(Sound.SPEECH, menu.greeting(), SpeechTime.of(menu.greeting()), ALL_KEYS);
        Input input = input(call, menu, first);
        call.happened(new Event.Collected(call.now(), NAME, input.keys(), input.why()));
        Map<String, Callflow> children = call.node().children();
        if (input.keys().isEmpty()) {
            return children.containsKey(BranchKeys.TIMEOUT)
                    ? Optional.of(Next.to(BranchKeys.TIMEOUT, "nothing was pressed"))
                    : Optional.empty();
        }
        return chosen(call, menu, input.keys());
    }

    private static Input input(Call call, StoredMenu menu, String first) {
        Duration interdigit = call.data().millis("interdigit_timeout", INTERDIGIT_MILLIS);
        return switch (first) {
            case "" -> call.collect(NAME, "", menu.maxLength(), menu.timeout(), interdigit, TERMINATORS);
            case "#" -> new Input("", "# ended it");
            default -> call.collectMore(NAME, first, menu.maxLength(), interdigit, TERMINATORS);
        };
    }

    private static Optional<Next> chosen(Call call, StoredMenu menu, String keys) {
        if (call.node().children().containsKey(keys)) {
            return Optional.of(new Next.Attempt(List.of(keys), false, keys + " was pressed"));
        }
        Optional<Callflow> hunted = menu.hunt() ? call.settings().stored().number(keys) : Optional.empty();
        if (hunted.isPresent()) {
            call.play(Sound.PROMPT, "menu-transferring_call", NOTICE);
            return Optional.of(new Next.Branch(hunted.get()));
        }
        call.play(Sound.PROMPT, "menu-invalid_entry", NOTICE);
        return Optional.empty();
    }
}
