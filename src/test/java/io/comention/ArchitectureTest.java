package io.comention;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** What may depend on what: arrows never run back. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.comention");

    @Test
    void layersDependOnLowerLayersOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("main")
                .definedBy("io.comention")
                .layer("commands")
                .definedBy("io.comention.commands..")
                .layer("report")
                .definedBy("io.comention.report..")
                .layer("trends")
                .definedBy("io.comention.trends..")
                .layer("counts")
                .definedBy(
                        "io.comention.pairs..",
                        "io.comention.terms..",
                        "io.comention.topics..",
                        "io.comention.stories..",
                        "io.comention.names..")
                .layer("annotations")
                .definedBy("io.comention.annotations..")
                .layer("inputs")
                .definedBy("io.comention.articles..", "io.comention.entities..")
                .layer("foundations")
                .definedBy(
                        "io.comention.text..",
                        "io.comention.pages..",
                        "io.comention.stats..",
                        "io.comention.tables..",
                        "io.comention.job..",
                        "io.comention.spark..")
                .whereLayer("main")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("commands")
                .mayOnlyBeAccessedByLayers("main")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("commands")
                .whereLayer("trends")
                .mayOnlyBeAccessedByLayers("commands", "report")
                .whereLayer("counts")
                .mayOnlyBeAccessedByLayers("commands", "report", "trends")
                .whereLayer("annotations")
                .mayOnlyBeAccessedByLayers("commands", "report", "trends", "counts")
                .whereLayer("inputs")
                .mayOnlyBeAccessedByLayers("commands", "report", "trends", "counts", "annotations")
                .check(CLASSES);
    }

    @Test
    void textAndStatisticsKnowNoSparkAndNoHadoop() {
        noClasses()
                .that()
                .resideInAnyPackage("io.comention.text..", "io.comention.pages..", "io.comention.stats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..")
                .check(CLASSES);
    }

    @Test
    void statisticsDependOnNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("io.comention.stats..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.comention..").and(resideOutsideOfPackages("io.comention.stats..")))
                .check(CLASSES);
    }

    @Test
    void textDependsOnNothingOfOursButTheJobsWords() {
        noClasses()
                .that()
                .resideInAPackage("io.comention.text..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.comention..")
                        .and(resideOutsideOfPackages("io.comention.text..", "io.comention.job..")))
                .check(CLASSES);
    }

    @Test
    void theJobFileKnowsNoSpark() {
        noClasses()
                .that()
                .resideInAPackage("io.comention.job..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "org.apache.hadoop.."))
                .check(CLASSES);
    }

    @Test
    void sessionsAreStartedInOnePlaceOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.comention.spark..")
                .should()
                .callMethod(SparkSession.class, "builder")
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("io.comention"))
                .collect(Collectors.toSet());

        assertThat(packages).hasSizeGreaterThan(10).allSatisfy(name -> {
            Path info = Path.of("src/main/java", name.split("[.]", -1)).resolve("package-info.java");
            assertThat(info).isRegularFile();
            assertThat(Files.readString(info)).startsWith("/**");
        });
    }
}
