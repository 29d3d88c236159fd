package se.stegvis.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.transaction.TransactionOperations;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * A cluster takes statements back that would have been good alone, reads too. {@code Transactions} begins them again
 * and says "later" where that does not help; whoever goes past it turns a busy moment into a fault. That a repository
 * is only called within a transaction is asked of every test ({@code support.RepositoriesInTransactions}).
 */
@AnalyzeClasses(packages = "se.stegvis.server", importOptions = ImportOption.DoNotIncludeTests.class)
class TransactionsRuleTest {
    @ArchTest
    static final ArchRule g2_theDatabaseIsReachedThroughTransactionsAlone = noClasses()
            .that()
            .resideOutsideOfPackages("se.stegvis.server.database..", "se.stegvis.server.embedded..")
            // The scheduler keeps its own transactions; the key is asked for where there is a database.
            .and()
            .haveNameNotMatching("se\\.stegvis\\.server\\.(start\\.\\$?ReminderSchedule|record\\.\\$?DataKeys)(\\$.*)?")
            // Programs that copy the database itself.
            .and()
            .resideOutsideOfPackage("se.stegvis.server.backup..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.micronaut.transaction..")
                    .or(resideInAPackage("jakarta.transaction.."))
                    .or(resideInAPackage("io.micronaut.data.connection..").and(not(resideInAPackage("..exceptions.."))))
                    .or(DescribedPredicate.describe(
                            "sources of connections", one -> Set.of("javax.sql.DataSource", "java.sql.DriverManager")
                                    .contains(one.getName()))))
            .because("se.stegvis.server.database.Transactions begins again what the database takes back: begin the work"
                    + " by its write or snapshot");

    @ArchTest
    static void whoeverBeginsOtherwiseIsFound(JavaClasses unused) {
        for (Class<?> past : List.of(Annotated.class, MicronautsOwn.class, Operating.class, Connecting.class)) {
            assertThat(g2_theDatabaseIsReachedThroughTransactionsAlone
                            .evaluate(new ClassFileImporter().importClasses(past))
                            .getFailureReport()
                            .toString())
                    .as("the text names thing, place and remedy")
                    .contains(
                            past.getSimpleName(), "TransactionsRuleTest.java", "Transactions begins again", "write or");
        }
    }

    /** Begins by an annotation, without a second try. */
    static class Annotated {
        @Transactional
        void write() {}
    }

    /** As above, by Micronaut's own. */
    static class MicronautsOwn {
        @io.micronaut.transaction.annotation.Transactional
        void write() {}
    }

    /** Begins by the operations themselves. */
    record Operating(TransactionOperations<Connection> operations) {
        void write() {
            operations.executeWrite(status -> status.getConnection());
        }
    }

    /** Writes on a connection of its own. */
    record Connecting(DataSource source) {}
}
