package dev.callwright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;

/** Which package may know which. */
@AnalyzeClasses(packages = "dev.callwright", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the inside out: a package may use those before it, never those after it. */
    private static final List<String> ORDER = List.of(
            "callflow",
            "hours",
            "flow",
            "simulator",
            "settings",
            "access",
            "audio",
            "recording",
            "outbound",
            "resolver",
            "pivot",
            "call",
            "event",
            "plivo",
            "console",
            "cli");

    private static final List<String> PURE = List.of("callflow", "hours", "flow", "simulator");

    @ArchTest
    static void aPackageUsesOnlyThoseInsideIt(JavaClasses classes) {
        IntStream.range(0, ORDER.size() - 1)
                .forEach(i -> noClasses()
                        .that()
                        .resideInAPackage(tree(ORDER.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(trees(ORDER.subList(i + 1, ORDER.size())))
                        .allowEmptyShould(true)
                        .check(classes));
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlaceInTheOrder = classes()
            .that()
            .resideOutsideOfPackage("dev.callwright")
            .should()
            .resideInAnyPackage(trees(ORDER))
            .because("a new package must be given its place in ArchitectureTest.ORDER");

    @ArchTest
    static final ArchRule purePackagesKnowNoFramework = noClasses()
            .that(resideInAnyPackage(trees(PURE)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.micronaut..",
                    "io.netty..",
                    "io.micrometer..",
                    "jakarta..",
                    "reactor..",
                    "java.net.http..",
                    "java.sql..",
                    "javax.sql..",
                    "picocli..");

    @ArchTest
    static final ArchRule topLevelPackagesHaveNoCycles =
            slices().matching("dev.callwright.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.callwright.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            // what the compiler adds: switch tables, assertion flags
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching(".*\\.\\$.*")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes().should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info.java says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static String tree(String name) {
        return "dev.callwright." + name + "..";
    }

    private static String[] trees(List<String> names) {
        return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
    }
}
