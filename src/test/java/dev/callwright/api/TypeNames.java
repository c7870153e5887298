package dev.callwright.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types as they are written in Java, by their simple names, with what may be null. */
final class TypeNames {
    private final Map<TypeVariable<?>, Type> known;
    private final Set<Class<?>> mentioned = new LinkedHashSet<>();

    /** @param known what stands for type variables of a superclass */
    TypeNames(Map<TypeVariable<?>, Type> known) {
        this.known = known;
    }

    /** All classes that were named so far. */
    Set<Class<?>> mentioned() {
        return mentioned;
    }

    String of(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedParameterizedType generic) {
            String raw = of(((ParameterizedType) generic.getType()).getRawType());
            return nullable + raw + list(generic.getAnnotatedActualTypeArguments(), ", ", "<", ">");
        }
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + nullable + "[]";
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            String upper = list(wildcard.getAnnotatedUpperBounds(), " & ", " extends ", "");
            String lower = list(wildcard.getAnnotatedLowerBounds(), " & ", " super ", "");
            return "?" + (lower.isEmpty() ? upper.replaceFirst("^ extends Object$", "") : lower);
        }
        if (type instanceof AnnotatedTypeVariable variable) {
            return nullable + of(known.getOrDefault((TypeVariable<?>) variable.getType(), variable.getType()));
        }
        return nullable + of(type.getType());
    }

    String of(Type type) {
        if (!(type instanceof Class<?> named)) {
            return type.getTypeName();
        }
        Class<?> element = named;
        while (element.getComponentType() != null) {
            element = element.getComponentType();
        }
        mentioned.add(element);
        Class<?> outer = named.getEnclosingClass();
        return outer == null ? named.getSimpleName() : of(outer) + "." + named.getSimpleName();
    }

    String list(AnnotatedType[] types, String separator, String before, String after) {
        return types.length == 0
                ? ""
                : Stream.of(types).map(this::of).collect(Collectors.joining(separator, before, after));
    }
}
