package dev.callwright.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the compiled class of one type promises: a line for the type, one for each member that others can use. */
final class Signatures {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Class<?> type;
    private final TypeNames names;

    Signatures(Class<?> type) {
        this.type = type;
        this.names = new TypeNames(Map.of());
    }

    /** {@code public final class Digits}. */
    String head() {
        String kind = type.isEnum() ? "enum" : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
        int modifiers = type.getModifiers() & ~Modifier.STATIC;
        modifiers &= type.isInterface() ? ~Modifier.ABSTRACT : type.isRecord() || type.isEnum() ? ~Modifier.FINAL : ~0;
        String permitted = type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .map(names::of)
                        .collect(Collectors.joining(", ", " permits ", ""))
                : "";
        String functional = type.isAnnotationPresent(FunctionalInterface.class) ? "@FunctionalInterface " : "";
        modifiers &= ~Modifier.INTERFACE;
        return functional + prefix(modifiers) + kind + " " + names.of(type) + superTypes() + permitted;
    }

    /** Its members in alphabetical order; those of a superclass that others cannot see are its own. */
    List<String> members() {
        Set<String> lines = new TreeSet<>();
        Map<TypeVariable<?>, Type> known = new HashMap<>();
        for (Class<?> each = type; each != null; each = hiddenSuperclass(each, known)) {
            TypeNames here = new TypeNames(known);
            addFields(each, here, lines);
            addExecutables(each, here, lines);
            names.mentioned().addAll(here.mentioned());
        }
        return List.copyOf(lines);
    }

    /** Every class that the lines name. */
    Set<Class<?>> mentioned() {
        members();
        head();
        return names.mentioned();
    }

    private String superTypes() {
        List<String> supers = new ArrayList<>();
        Class<?> visible = type.getSuperclass();
        while (visible != null && !Modifier.isPublic(visible.getModifiers())) {
            visible = visible.getSuperclass();
        }
        if (visible != null && visible != Object.class && visible != Record.class && visible != Enum.class) {
            supers.add(names.of(visible));
        }
        Stream.of(type.getAnnotatedInterfaces()).map(names::of).forEach(supers::add);
        return supers.isEmpty() ? "" : " : " + String.join(", ", supers);
    }

    private static @Nullable Class<?> hiddenSuperclass(Class<?> from, Map<TypeVariable<?>, Type> known) {
        Class<?> above = from.getSuperclass();
        if (above == null || Modifier.isPublic(above.getModifiers())) {
            return null;
        }
        if (from.getGenericSuperclass() instanceof ParameterizedType generic) {
            for (int i = 0; i < above.getTypeParameters().length; i++) {
                known.put(above.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
            }
        }
        return above;
    }

    private static void addFields(Class<?> from, TypeNames names, Set<String> lines) {
        for (Field field : from.getDeclaredFields()) {
            if (!field.isSynthetic() && PromisedTypes.isVisible(field.getModifiers())) {
                lines.add(
                        field.isEnumConstant()
                                ? field.getName()
                                : prefix(field.getModifiers()) + names.of(field.getAnnotatedType()) + " "
                                        + field.getName() + value(field));
            }
        }
    }

    /** The value of a constant, which the compiler copies into those who use it. */
    private static String value(Field field) {
        boolean constant = Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && (field.getType().isPrimitive() || field.getType() == String.class);
        try {
            Object value = constant ? field.get(null) : null;
            return value == null ? "" : " = " + (value instanceof String ? "\"" + value + "\"" : value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addExecutables(Class<?> from, TypeNames names, Set<String> lines) {
        for (Method method : from.getDeclaredMethods()) {
            boolean ofEveryEnum = from.isEnum() && Set.of("values", "valueOf").contains(method.getName());
            boolean asInherited = OF_EVERY_OBJECT.contains(method.getName()) || ofEveryEnum;
            if (!method.isSynthetic() && !asInherited && PromisedTypes.isVisible(method.getModifiers())) {
                int modifiers = method.getModifiers();
                modifiers &= from.isInterface() ? ~(Modifier.PUBLIC | Modifier.ABSTRACT) : ~0;
                modifiers &= Modifier.isFinal(type.getModifiers()) ? ~Modifier.FINAL : ~0;
                lines.add((method.isDefault() ? "default " : "") + prefix(modifiers & Modifier.methodModifiers())
                        + variables(method) + names.of(method.getAnnotatedReturnType()) + " " + method.getName()
                        + parameters(method, names));
            }
        }
        for (Constructor<?> constructor : from == type ? from.getDeclaredConstructors() : new Constructor<?>[0]) {
            if (!constructor.isSynthetic() && PromisedTypes.isVisible(constructor.getModifiers())) {
                lines.add(prefix(constructor.getModifiers()) + type.getSimpleName() + parameters(constructor, names));
            }
        }
    }

    private static String parameters(Executable executable, TypeNames names) {
        List<String> parameters = new ArrayList<>();
        AnnotatedType[] types = executable.getAnnotatedParameterTypes();
        for (int i = 0; i < types.length; i++) {
            String name = names.of(types[i]);
            boolean varArgs = executable.isVarArgs() && i == types.length - 1;
            parameters.add(varArgs ? name.replaceAll("\\[]$", "...") : name);
        }
        String thrown = names.list(executable.getAnnotatedExceptionTypes(), ", ", " throws ", "");
        return "(" + String.join(", ", parameters) + ")" + thrown;
    }

    private static String variables(Method method) {
        return method.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(method.getTypeParameters())
                        .map(variable -> variable.getName() + " extends "
                                + Arrays.stream(variable.getBounds())
                                        .map(Type::getTypeName)
                                        .collect(Collectors.joining(" & ")))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String prefix(int modifiers) {
        String text = Modifier.toString(modifiers & ~(Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.SYNCHRONIZED));
        return text.isEmpty() ? "" : text + " ";
    }

    /** All of them as the text that is kept under version control. */
    static String document(List<Class<?>> types) {
        StringBuilder out = new StringBuilder();
        Set<String> packages = new LinkedHashSet<>();
        for (Class<?> type : types) {
            if (packages.add(type.getPackageName())) {
                out.append("package ").append(type.getPackageName()).append("\n\n");
            }
            Signatures signatures = new Signatures(type);
            out.append(signatures.head()).append('\n');
            signatures.members().forEach(line -> out.append("    ").append(line).append('\n'));
            out.append('\n');
        }
        return out.toString();
    }
}
