package dev.callwright.callflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trees of random modules with random options: right ones, and right ones in which something was spoilt. */
public final class RandomTrees {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final List<Object> JUNK = List.of(
            "",
            "x",
            "4",
            -1,
            0,
            1,
            5001,
            4.0,
            4.5,
            true,
            false,
            List.of(),
            List.of("x"),
            List.of(1, 1),
            Map.of(),
            Map.of("x", 1),
            "true",
            "en_US",
            "x".repeat(33),
            "x".repeat(129),
            "x".repeat(1001),
            "x".repeat(2049),
            Long.MAX_VALUE,
            "a@b");

    private final ModuleCatalog catalog;
    private final List<ModuleSpec> modules;
    private final Random random;

    public RandomTrees(ModuleCatalog catalog, Random random) {
        this.catalog = catalog;
        this.modules = List.copyOf(catalog.modules());
        this.random = random;
    }

    public Callflow valid(int depth) {
        return tree(depth, false);
    }

    Callflow spoilt(int depth) {
        return tree(depth, true);
    }

    private Callflow tree(int depth, boolean spoil) {
        ModuleSpec module = modules.get(random.nextInt(modules.size()));
        Map<String, @Nullable Object> data = object(module.data());
        if (spoil) {
            spoil(data, module.data());
        }
        Map<String, Callflow> children = new LinkedHashMap<>();
        for (int i = 0; i < random.nextInt(depth + 1); i++) {
            children.put(i == 0 ? "_" : Integer.toString(i), tree(depth - 1, spoil && random.nextBoolean()));
        }
        return Callflow.of(module.name(), data, children);
    }

    private Map<String, @Nullable Object> object(ObjectType type) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<String> group = type.oneOf().isEmpty()
                ? List.of()
                : type.oneOf().get(random.nextInt(type.oneOf().size()));
        for (OptionSpec option : type.options().values()) {
            boolean grouped = type.oneOf().stream().anyMatch(any -> any.contains(option.name()));
            boolean chosen = grouped ? group.contains(option.name()) : random.nextInt(4) == 0;
            if (option.required() || chosen) {
                object.put(option.name(), value(option.type()));
            }
        }
        if (!type.patterns().isEmpty() && random.nextBoolean()) {
            object.put("x-name", value(type.patterns().values().iterator().next()));
        }
        return object;
    }

    private Object value(ValueType type) {
        if (type instanceof TextType text) {
            return text(text);
        }
        if (type instanceof IntegerType integer) {
            long least = integer.range().hasLeast() ? integer.range().least() : -5;
            long greatest = integer.range().hasGreatest() ? integer.range().greatest() : least + 10_000;
            return pick(List.of(least, greatest, (least + greatest) / 2));
        }
        if (type instanceof OneOfType oneOf) {
            return pick(oneOf.values());
        }
        if (type instanceof ListType list) {
            int size = Math.max(list.size().hasLeast() ? (int) list.size().least() : 0, random.nextInt(3));
            List<Object> items = new ArrayList<>();
            IntStream.range(0, size).forEach(i -> items.add(value(list.item())));
            return list.unique() ? List.copyOf(new java.util.LinkedHashSet<>(items)) : items;
        }
        if (type instanceof UnionType union) {
            return value(
                    union.alternatives().get(random.nextInt(union.alternatives().size())));
        }
        if (type instanceof VariantType variants) {
            String name = pick(List.copyOf(variants.variants().keySet()));
            Map<String, Object> variant = new LinkedHashMap<>();
            variant.put(variants.key(), name);
            object(java.util.Objects.requireNonNull(variants.variants().get(name)))
                    .forEach((key, value) -> variant.put(key, value == null ? "" : value));
            return variant;
        }
        if (type instanceof ObjectType object) {
            return object(object);
        }
        return type instanceof CallflowType ? Map.of("module", "hangup", "data", Map.of()) : random.nextBoolean();
    }

    private String text(TextType text) {
        if (text.form() == TextType.Form.EMAIL) {
            return "ann@example.com";
        }
        boolean address = text.form() != TextType.Form.PLAIN || text.pattern().isPresent();
        if (address) {
            return text.pattern().map(p -> p.pattern().startsWith("^[0-9]")).orElse(false)
                    ? "123"
                    : text.pattern().map(p -> p.pattern().startsWith("^[A-Z")).orElse(false)
                            ? "en-us"
                            : "https://a.example.com/x";
        }
        long least = text.length().hasLeast() ? text.length().least() : 0;
        long greatest = text.length().hasGreatest() ? text.length().greatest() : 40;
        if (least == ID.length()) {
            return ID;
        }
        String letter = pick(List.of("a", "é", "😀", "7"));
        return letter.repeat((int) (random.nextBoolean() ? greatest : Math.max(least, 1)));
    }

    /** Replaces or removes something somewhere in the data, or adds what is not there. */
    private void spoil(Map<String, @Nullable Object> data, ObjectType type) {
        List<String> names = List.copyOf(type.options().keySet());
        String name = names.isEmpty() ? "x" : pick(names);
        OptionSpec option = type.options().get(name);
        if (data.get(name) instanceof Map<?, ?> map
                && option != null
                && option.type() instanceof ObjectType inner
                && random.nextBoolean()) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
            spoil(copy, inner);
            data.put(name, copy);
        } else if (data.get(name) instanceof List<?> list && !list.isEmpty() && random.nextBoolean()) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(random.nextInt(copy.size()), pick(JUNK));
            data.put(name, copy);
        } else if (random.nextInt(3) == 0) {
            data.remove(name);
        } else {
            data.put(name, random.nextInt(20) == 0 ? null : pick(JUNK));
        }
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    KazooVersion version() {
        return catalog.version();
    }
}
