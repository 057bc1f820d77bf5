package io.gongkai;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may know whom. The reasons stand in each package's {@code package-info}. */
class ArchitectureTest {

    private static final String ROOT = "io.gongkai";

    /** What each package may import of ours. The root package wires everything, so it may import all of them. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("form", Set.of()),
            entry("division", Set.of()),
            entry("problem", Set.of()),
            entry("parquet", Set.of()),
            entry("table", Set.of()),
            entry("compression", Set.of()),
            entry("limit", Set.of("access", "problem")),
            entry("document", Set.of("form")),
            entry("repair", Set.of("form")),
            entry("rule", Set.of("form", "division")),
            entry("narrative", Set.of("form", "rule")),
            entry("log", Set.of("access", "problem")),
            entry("access", Set.of("division", "problem")),
            entry("body", Set.of("division", "log", "access", "problem")),
            entry("account", Set.of("access", "division", "problem")),
            entry("audit", Set.of("division", "access", "problem")),
            entry("event", Set.of("division", "log", "access", "problem")),
            entry(
                    "report",
                    Set.of(
                            "form",
                            "division",
                            "body",
                            "document",
                            "rule",
                            "narrative",
                            "repair",
                            "log",
                            "access",
                            "problem")),
            entry("deadline", Set.of("form", "division", "body", "prepared", "table", "log", "access", "problem")),
            entry("prepared", Set.of("form", "division", "log", "access", "compression")),
            entry(
                    "statistics",
                    Set.of(
                            "form",
                            "division",
                            "body",
                            "deadline",
                            "prepared",
                            "parquet",
                            "table",
                            "compression",
                            "access",
                            "problem")),
            entry(
                    "launch",
                    Set.of(
                            "form",
                            "division",
                            "document",
                            "rule",
                            "narrative",
                            "repair",
                            "log",
                            "access",
                            "body",
                            "report",
                            "statistics",
                            "problem")));

    private static final DescribedPredicate<JavaClass> SPEAKS_HTTP = named("Resource")
            .or(resideInAnyPackage(ROOT + ".problem", ROOT + ".compression"))
            .or(simpleNameEndingWith("Filter"))
            .or(simpleNameEndingWith("Answers"))
            .or(simpleNameEndingWith("Parameters"))
            .as("resources, their parameters and answers, filters, compression and the answers of problem");

    private static final DescribedPredicate<JavaClass> SPEAKS_SQL = named("Repository")
            .or(annotatedWith("jakarta.persistence.Entity"))
            .or(annotatedWith("jakarta.persistence.Embeddable"))
            .or(annotatedWith("jakarta.persistence.Converter"))
            .or(simpleNameEndingWith("Database"))
            .as("repositories, entities, their columns and the databases of launch");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void importsOnlyWhatItsPackageMay() {
        Set<String> strangers = new TreeSet<>();
        for (JavaClass importing : CLASSES) {
            importing.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(imported -> imported.getPackageName().startsWith(ROOT))
                    .filter(imported -> !mayImport(importing, imported))
                    .forEach(imported -> strangers.add(importing.getName() + " imports " + imported.getName()));
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void namesAPackageForEachFeatureAndNoOther() {
        assertThat(CLASSES.stream().map(ArchitectureTest::feature).filter(feature -> !feature.isEmpty()))
                .isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void hasNoCycleOfPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void leavesHttpToResources() {
        noClasses()
                .that(DescribedPredicate.not(SPEAKS_HTTP))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs.."))
                .check(CLASSES);
    }

    @Test
    void leavesSqlToRepositories() {
        noClasses()
                .that(DescribedPredicate.not(SPEAKS_SQL))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql.."))
                .check(CLASSES);
    }

    @Test
    void namesNothingAfterItsRoleInAFramework() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Impl|Helper|Dto|DTO|Utils?)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    private static boolean mayImport(JavaClass importing, JavaClass imported) {
        String from = feature(importing);
        String to = feature(imported);
        boolean problemOfResource = to.equals("problem") && outermost(importing).endsWith("Resource");
        return from.isEmpty()
                || from.equals(to)
                || problemOfResource
                || MAY_IMPORT.get(from).contains(to);
    }

    /** The package right below the root, or nothing for the root itself. */
    private static String feature(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static DescribedPredicate<JavaClass> named(String ending) {
        return DescribedPredicate.describe(
                "named after " + ending, type -> outermost(type).endsWith(ending));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }
}
