package se.stegvis.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Utc;
import se.stegvis.shared.architecture.Enough;

/**
 * The repositories of Micronaut Data name how each value is kept. Without its annotation an id is sent as 36 letters and
 * finds nothing, and an instant is read in the zone of the machine.
 */
class RepositoriesTest {
    /** Without the classes of libraries that they name, which takes longer than all the rest: no fact asks of those. */
    private static final JavaClasses SERVER = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.stegvis.server");
    });

    private static final Map<Class<?>, Class<? extends Annotation>> KEPT_AS =
            Map.of(UUID.class, Id.class, Instant.class, Utc.class);

    @Test
    void everyIdAndInstantSaysHowItIsKept() {
        assertThat(repositories().flatMap(RepositoriesTest::unsaid))
                .as("values of repositories that do not say how they are kept: put the named annotation on each"
                        + " (CONTRIBUTING.md, Read or write a table)")
                .isEmpty();
    }

    @Test
    void oneThatDoesNotIsFound() {
        assertThat(unsaid(Careless.class))
                .containsExactlyInAnyOrder(
                        "Careless.find, parameter record: say @Id",
                        "Careless.find, parameter ids: say @Id",
                        "Careless.find, parameter ids: say @Expandable",
                        "Careless.find, its result: say @Utc",
                        "Careless.names, its result: say List",
                        "Careless.rows, CarelessRow: say @MappedEntity",
                        "Careless.rows, CarelessRow.at: say @Utc",
                        "Careless.rows, CarelessRow.name: say @MayBeNull");
    }

    @Test
    void aMethodWithoutStatementBeginsWithTheMunicipalityToo() {
        assertThat(repositories()
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> !method.isAnnotationPresent(Query.class) && !method.isDefault())
                        .filter(method -> !method.isSynthetic())
                        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                        .filter(name -> !name.startsWith("MunicipalityRepository."))
                        .filter(name -> !name.matches(".*\\.(save|find(All)?ByKey(Municipality.*)?)")))
                .as("derived queries that reach across municipalities: begin them with findByKey or"
                        + " findByKeyMunicipality, or write the @Query out")
                .isEmpty();
    }

    /** Each with its reason in docs/performance.md; a table that is not measured hot has a repository. */
    private static final Set<String> SAID_BY_HAND = Set.of(
            "access.CaseAccess",
            "audit.AuditLog",
            "record.HistoryStore",
            "record.RecordPages",
            "record.RecordStore",
            "reminder.DueFollowUpStore",
            "reminder.FollowUpStore",
            "sync.ChangeLog",
            "team.CaseRegister");

    @Test
    void f10_atMostTenStoresSayTheirStatementsByHandEachWithItsReason() throws IOException {
        Set<String> found = SERVER.stream()
                .filter(type -> type.getPackageName().matches(".*\\.server\\.(?!database|embedded|backup).*"))
                .filter(type -> !type.getName().contains("$"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(uses -> uses.getTargetClass().isEquivalentTo(Statements.class)))
                .map(type -> type.getName().replace("se.stegvis.server.", ""))
                .collect(Collectors.toSet());
        assertThat(found)
                .as("stores by hand: write a repository (CONTRIBUTING.md), or measure, and take another one's place")
                .isEqualTo(SAID_BY_HAND)
                .hasSizeLessThanOrEqualTo(10);
        String page = Files.readString(Path.of("../docs/performance.md"));
        String section = page.substring(page.indexOf("## Statements by hand"));
        String table = section.substring(0, section.indexOf("\n## "));
        assertThat(SAID_BY_HAND)
                .as("in docs/performance.md, Statements by hand")
                .allMatch(name -> table.contains("`" + name + "`"));
        assertThat(table.lines().filter(row -> row.startsWith("| `")))
                .as("rows of docs/performance.md, Statements by hand, without a figure: measure the store against a"
                        + " repository, as ChangeLogBench does, and write down what came out")
                .hasSize(SAID_BY_HAND.size())
                .allMatch(row -> row.substring(row.lastIndexOf(" | ")).matches(".*\\d.*"));
    }

    /** A repository that forgets. */
    interface Careless {
        Instant find(int municipality, UUID record, List<UUID> ids);

        List<CarelessRow> rows(int municipality);

        Set<String> names(int municipality);
    }

    /** A result that forgets. */
    record CarelessRow(@Id UUID id, Instant at, Optional<String> name) {}

    /** Every repository of the server. */
    static Stream<? extends Class<?>> repositories() {
        List<? extends Class<?>> found = SERVER.stream()
                .filter(type -> type.isAnnotatedWith(JdbcRepository.class))
                .map(JavaClass::reflect)
                .toList();
        Enough.read(found, 4, "repositories", "se.stegvis.server");
        return found.stream();
    }

    private static Stream<String> unsaid(Class<?> repository) {
        List<String> unsaid = new ArrayList<>();
        for (Method method : repository.getDeclaredMethods()) {
            if (method.isDefault() || method.isSynthetic()) {
                continue;
            }
            String place = repository.getSimpleName() + "." + method.getName() + ", ";
            for (Parameter parameter : method.getParameters()) {
                String name = place + "parameter " + parameter.getName();
                check(unsaid, name, parameter, parameter.getParameterizedType());
                if (Collection.class.isAssignableFrom(parameter.getType())
                        && value(parameter.getParameterizedType()) == UUID.class
                        && !parameter.isAnnotationPresent(Expandable.class)) {
                    unsaid.add(name + ": say @Expandable");
                }
            }
            check(unsaid, place + "its result", method, method.getGenericReturnType());
            if (Collection.class.isAssignableFrom(method.getReturnType()) && method.getReturnType() != List.class) {
                unsaid.add(place + "its result: say List");
            }
            Class<?> result = value(method.getGenericReturnType());
            if (result.isRecord() && !result.isAnnotationPresent(MappedEntity.class)) {
                // A record that is only introspected is read without the converters of its components.
                unsaid.add(place + result.getSimpleName() + ": say @MappedEntity");
            }
            components(unsaid, place, result);
        }
        return unsaid.stream();
    }

    private static void components(List<String> unsaid, String place, Class<?> type) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = place + type.getSimpleName() + "." + component.getName();
            check(unsaid, name, component.getAccessor(), component.getGenericType());
            if (component.getType() == Optional.class
                    && !KEPT_AS.containsKey(value(component.getGenericType()))
                    && !component.getAccessor().isAnnotationPresent(MayBeNull.class)) {
                unsaid.add(name + ": say @MayBeNull");
            }
            components(unsaid, place, component.getType());
        }
    }

    private static void check(List<String> unsaid, String place, AnnotatedElement element, Type type) {
        Class<? extends Annotation> wanted = KEPT_AS.get(value(type));
        if (wanted != null && !element.isAnnotationPresent(wanted)) {
            unsaid.add(place + ": say @" + wanted.getSimpleName());
        }
    }

    /** The value itself, or that of an Optional or collection. */
    private static Class<?> value(Type type) {
        if (type instanceof ParameterizedType of) {
            return value(of.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
