package dev.callwright.flow;

import dev.callwright.callflow.Problem;
import dev.callwright.flow.file.FileProblem;
import dev.callwright.flow.file.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number, one flow. Of two files that claim the same number, the one that had it before keeps it, else the first by
 * name; the other is refused, and what it was before goes on serving if that claims no number twice.
 */
final class NumberClaims {
    private final SortedMap<String, Candidate> candidates;
    private final Map<String, Flow> earlier;
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    NumberClaims(SortedMap<String, Candidate> candidates, Map<String, Flow> earlier) {
        this.candidates = candidates;
        this.earlier = earlier;
    }

    /** The flows without those that lost a number to another. */
    SortedMap<String, Flow> settle(SortedMap<String, Flow> flows) {
        SortedMap<String, Flow> settled = new TreeMap<>();
        for (String name : byRight(flows)) {
            Flow flow = flows.get(name);
            if (flow != null) {
                claim(flow).ifPresent(served -> settled.put(name, served));
            }
        }
        return settled;
    }

    /** What is wrong with the claims. */
    List<FileProblem> problems() {
        return problems;
    }

    /** First those whose numbers are what they were, then the others, each by name. */
    private Set<String> byRight(SortedMap<String, Flow> flows) {
        Set<String> order = new LinkedHashSet<>();
        flows.forEach((name, flow) -> {
            Flow before = earlier.get(name);
            if (before != null && claimsOf(before).equals(claimsOf(flow))) {
                order.add(name);
            }
        });
        order.addAll(flows.keySet());
        return order;
    }

    private Optional<Flow> claim(Flow flow) {
        Optional<String> taken = taken(flow);
        if (taken.isEmpty()) {
            claimsOf(flow).forEach(claim -> owners.put(claim, flow.name()));
            return Optional.of(flow);
        }
        report(flow, taken.get());
        Flow before = earlier.get(flow.name());
        return before == null || before == flow || taken(before).isPresent() ? Optional.empty() : claim(before);
    }

    private Optional<String> taken(Flow flow) {
        return claimsOf(flow).stream().filter(owners::containsKey).findFirst();
    }

    /** Its numbers, each in its account or in any; or the whole account. */
    private static List<String> claimsOf(Flow flow) {
        String account = flow.account().orElse("");
        if (flow.numbers().isEmpty()) {
            return account.isEmpty() ? List.of() : List.of(account);
        }
        return flow.numbers().stream()
                .map(number -> account + " " + Numbers.key(number))
                .toList();
    }

    private void report(Flow flow, String claim) {
        Candidate candidate = candidates.get(flow.name());
        String owner = owners.getOrDefault(claim, "");
        Candidate other = candidates.get(owner);
        String alsoClaims = ", which " + (other == null ? owner : other.path()) + " claims too";
        if (candidate != null && flow.numbers().isEmpty()) {
            problems.add(new FileProblem(
                    candidate.path(),
                    0,
                    0,
                    Problem.error("/account", "the account " + claim + alsoClaims, "each account in one file only")));
        } else if (candidate != null) {
            int index = claimsOf(flow).indexOf(claim);
            problems.add(new FileProblem(
                    candidate.path(),
                    candidate.numbersAt(index).line(),
                    candidate.numbersAt(index).column(),
                    Problem.error(
                            "/numbers/" + index,
                            Found.of(flow.numbers().get(index)) + alsoClaims,
                            "each number in one file only")));
        }
    }
}
