package dev.callwright.callflow;

import dev.callwright.callflow.CatalogFile.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the catalog as one version of Kazoo has it: lines for other versions are left out. */
final class CatalogReader {
    private final CatalogFiles files;
    private final KazooVersion version;
    private final Map<String, ObjectType> read = new HashMap<>();

    CatalogReader(CatalogFiles files, KazooVersion version) {
        this.files = files;
        this.version = version;
    }

    ModuleSpec module(String name) {
        CatalogFile file = files.file(name);
        return new ModuleSpec(
                name, file.head("purpose"), file.versions(), Branches.parse(file.head("branches")), object(name));
    }

    /** The object that a file describes: a module's data, or a type that several share. */
    ObjectType object(String name) {
        ObjectType known = read.get(name);
        if (known == null) {
            CatalogFile file = files.file(name);
            List<Line> lines = new ArrayList<>(file.options());
            if (file.isModule()) {
                Set<String> without = new HashSet<>(Tokens.of(file.head("without")));
                files.file("types/common").options().stream()
                        .filter(line -> !without.contains(Tokens.of(line.text()).get(0)))
                        .forEach(lines::add);
            }
            known = object(file.head("purpose"), lines, file);
            read.put(name, known);
        }
        return known;
    }

    /** The object inside an option: the lines further in. */
    ObjectType object(List<Line> lines) {
        return object("", lines, new CatalogFile("", Map.of(), List.of()));
    }

    private ObjectType object(String purpose, List<Line> lines, CatalogFile head) {
        Map<String, Set<KazooVersion>> versions = new LinkedHashMap<>();
        List<OptionLine> here = new ArrayList<>();
        for (Line line : lines) {
            OptionLine option = new OptionLine(line, this);
            versions.computeIfAbsent(option.name(), name -> new TreeSet<>()).addAll(option.versions());
            if (option.versions().contains(version)) {
                here.add(option);
            }
        }
        Set<String> required = new HashSet<>(words(head.head("required")));
        Map<String, OptionSpec> options = new LinkedHashMap<>();
        Map<Pattern, ValueType> patterns = new LinkedHashMap<>();
        for (OptionLine option : here) {
            Optional<Pattern> pattern = option.namePattern();
            if (pattern.isPresent()) {
                patterns.put(pattern.get(), option.type());
            } else {
                Set<KazooVersion> in = versions.getOrDefault(option.name(), Set.of());
                options.put(option.name(), option.spec(in, required.contains(option.name())));
            }
        }
        versions.keySet().removeAll(options.keySet());
        versions.keySet().removeIf(name -> name.startsWith("`"));
        return new ObjectType(
                purpose, options, patterns, head.head().containsKey("closed"), groups(head.head("one_of")), versions);
    }

    private List<List<String>> groups(String text) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String word : words(text)) {
            if (word.equals("/")) {
                groups.add(group);
                group = new ArrayList<>();
            } else {
                group.add(word);
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** The words before {@code [versions]}, or none when this version is not among these. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>(Tokens.of(text));
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (last.startsWith("[")) {
            words.remove(words.size() - 1);
            boolean here =
                    CatalogFile.versions(last.substring(1, last.length() - 1)).contains(version);
            return here ? words : List.of();
        }
        return words;
    }
}
