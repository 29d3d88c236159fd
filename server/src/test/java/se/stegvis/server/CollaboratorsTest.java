package se.stegvis.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import se.stegvis.shared.architecture.Enough;

/**
 * A class that needs more than seven others does more than one thing. Counted are the parameters of every constructor
 * and of every method of a factory. A record is data, as settings are, and does not count, unless it is a bean or carries
 * beans: a bag of collaborators is no way round the rule.
 */
@AnalyzeClasses(packages = "se.stegvis.server", importOptions = ImportOption.DoNotIncludeTests.class)
class CollaboratorsTest {
    private static final int MOST = 7;

    @ArchTest
    static void f7_everyBeanHasAtMostSevenCollaborators(JavaClasses all) {
        Enough.read(
                all.stream().filter(CollaboratorsTest::isBean).toList(),
                200,
                "beans of the server",
                "se.stegvis.server");
        assertThat(tooMany(all)).as("classes with too many collaborators").isEmpty();
    }

    /** A bean, a bean that is a record, a bag of beans and a factory, each with one too many. */
    @ArchTest
    static void oneWithEightIsFoundInEachShape(JavaClasses unused) {
        assertThat(tooMany(new ClassFileImporter()
                        .importClasses(
                                Eight.class, EightInARecord.class, EightInABag.class, EightMade.class, Data.class)))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "CollaboratorsTest$Eight.<init> has 8 collaborators",
                        "CollaboratorsTest$EightInARecord.<init> has 8 collaborators",
                        "CollaboratorsTest$EightInABag.<init> has 8 collaborators",
                        "CollaboratorsTest$EightMade.made has 8 collaborators");
        assertThat(tooMany(new ClassFileImporter().importClasses(Eight.class)))
                .as("the text names thing, place and remedy")
                .allMatch(line -> line.contains("CollaboratorsTest.java") && line.contains("divide it"));
    }

    private static List<String> tooMany(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.isEnum() && !type.getName().contains(".$"))
                .flatMap(type -> Stream.concat(constructors(type), factoryMethods(type)))
                .filter(made -> made.getRawParameterTypes().size() > MOST)
                .map(made -> made.getOwner().getName().replaceAll(".*\\.", "") + "." + made.getName() + " has "
                        + made.getRawParameterTypes().size() + " collaborators: it may have " + MOST + " ("
                        + made.getSourceCodeLocation() + "); divide it by what it does, each part with its own name"
                        + " and sentence")
                .toList();
    }

    private static Stream<? extends JavaCodeUnit> constructors(JavaClass type) {
        return isData(type) ? Stream.empty() : type.getConstructors().stream();
    }

    private static Stream<? extends JavaCodeUnit> factoryMethods(JavaClass type) {
        return type.isAnnotatedWith(Factory.class)
                ? type.getMethods().stream().filter(CollaboratorsTest::isBean)
                : Stream.empty();
    }

    private static boolean isData(JavaClass type) {
        boolean settings = type.isAnnotatedWith(ConfigurationProperties.class);
        return type.isRecord() && !carriesBeans(type) && (settings || !isBean(type));
    }

    private static boolean isBean(CanBeAnnotated annotated) {
        return annotated.isMetaAnnotatedWith(Scope.class) || annotated.isAnnotatedWith(Singleton.class);
    }

    private static boolean carriesBeans(JavaClass type) {
        return type.getFields().stream()
                .map(JavaField::getRawType)
                .anyMatch(held -> isBean(held) && !held.isAnnotatedWith(ConfigurationProperties.class));
    }

    /** One collaborator too many. */
    @Singleton
    static class Eight {
        Eight(int a, int b, int c, int d, int e, int f, int g, int h) {}
    }

    /** A bean, though it is a record. */
    @Singleton
    record EightInARecord(int a, int b, int c, int d, int e, int f, int g, int h) {}

    /** No bean, but it carries one. */
    record EightInABag(int a, int b, int c, int d, int e, int f, int g, Eight h) {}

    /** Makes a bean of eight others. */
    @Factory
    static class EightMade {
        @Singleton
        Data made(int a, int b, int c, int d, int e, int f, int g, int h) {
            return new Data(a, b, c, d, e, f, g, h);
        }
    }

    /** Data may be as wide as it is. */
    record Data(int a, int b, int c, int d, int e, int f, int g, int h) {}
}
