package dev.callwright.api;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds what others can use but no Javadoc explains. What overrides is explained where it was declared first. */
final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final List<String> found = new ArrayList<>();

    private Undocumented(DocTrees docs) {
        this.docs = docs;
    }

    /** The members without Javadoc, {@code Digits.plain}; parsing only, so it takes a moment for all our sources. */
    static List<String> in(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Undocumented scanner = new Undocumented(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return scanner.found;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (isVisible(type.getModifiers())) {
            check(type.getSimpleName().toString());
            super.visitClass(type, nothing);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        boolean overrides = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        // a record's constructor is explained by the record's @param tags
        boolean ofARecord = method.getReturnType() == null && owner().getKind() == Tree.Kind.RECORD;
        if (isVisible(method.getModifiers()) && !overrides && !ofARecord) {
            check(method.getName().toString());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
        if (isVisible(field.getModifiers())) {
            check(field.getName().toString());
        }
        return null;
    }

    private boolean isVisible(ModifiersTree modifiers) {
        boolean ofAnInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree
                && owner().getKind() == Tree.Kind.INTERFACE;
        return ofAnInterface
                || modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private ClassTree owner() {
        return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }

    private void check(String name) {
        String comment = docs.getDocComment(getCurrentPath());
        if (comment == null || comment.isBlank()) {
            boolean inside = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            found.add(inside ? owner().getSimpleName() + "." + name : name);
        }
    }
}
