package se.stegvis.server.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** Connections whose statements fail as a test says; with {@code test.faulty-database} set, for tests only. */
@Singleton
@Requires(property = "test.faulty-database")
public class FaultyConnections implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final String PREFIX = "jdbc:faulty:";
    private static final AtomicReference<Plan> PLAN = new AtomicReference<>();

    /** Which statements fail, how, and how many of them still do. */
    private static final class Plan {
        private final Pattern statements;
        private final Supplier<SQLException> fault;
        private int left;
        private int met;

        Plan(Pattern statements, int times, Supplier<SQLException> fault) {
            this.statements = statements;
            this.fault = fault;
            this.left = times;
        }

        synchronized void meet(String sql) throws SQLException {
            if (left > 0 && statements.matcher(sql).find()) {
                left--;
                met++;
                throw fault.get();
            }
        }

        synchronized int met() {
            return met;
        }
    }

    /** From now on so many of the statements that name the table fail. */
    public void fail(String table, int times, Supplier<SQLException> fault) {
        PLAN.set(new Plan(Pattern.compile("\\b" + table + "\\b"), times, fault));
    }

    /** No statement fails any more; how many did. */
    public int heal() {
        Plan before = PLAN.getAndSet(null);
        return before == null ? 0 : before.met();
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration settings = event.getBean();
        settings.setDriverClassName(FaultyDriver.class.getName());
        settings.setJdbcUrl(PREFIX + settings.getJdbcUrl());
        return settings;
    }

    /** MariaDB's driver, whose connections ask the plan before each statement that is prepared. */
    public static final class FaultyDriver implements Driver {
        private final Driver real = new org.mariadb.jdbc.Driver();

        @Override
        public Connection connect(String url, Properties info) throws SQLException {
            return acceptsURL(url) ? faulty(real.connect(url.substring(PREFIX.length()), info)) : null;
        }

        private static Connection faulty(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    FaultyConnections.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, arguments) -> {
                        Plan now = PLAN.get();
                        if (now != null && method.getName().equals("prepareStatement")) {
                            now.meet((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith(PREFIX);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
            return real.getPropertyInfo(url.substring(PREFIX.length()), info);
        }

        @Override
        public int getMajorVersion() {
            return real.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return real.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return real.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("faulty");
        }
    }
}
