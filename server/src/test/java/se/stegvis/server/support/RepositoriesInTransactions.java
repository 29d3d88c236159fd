package se.stegvis.server.support;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * In every test, a write of a repository outside a transaction fails: it would be committed by itself, and not begun
 * again when others were at the same rows.
 */
@Singleton
final class RepositoriesInTransactions implements BeanCreatedEventListener<GenericRepository<?, ?>> {
    private final BeanProvider<TransactionOperations<Connection>> operations;

    RepositoriesInTransactions(BeanProvider<TransactionOperations<Connection>> operations) {
        this.operations = operations;
    }

    @Override
    public GenericRepository<?, ?> onCreated(BeanCreatedEvent<GenericRepository<?, ?>> event) {
        GenericRepository<?, ?> repository = event.getBean();
        Class<?> type = repository.getClass();
        return (GenericRepository<?, ?>)
                Proxy.newProxyInstance(type.getClassLoader(), type.getInterfaces(), (proxy, method, arguments) -> {
                    if (isWrite(method)
                            && operations.get().findTransactionStatus().isEmpty()) {
                        throw new IllegalStateException(method.getDeclaringClass()
                                        .getSimpleName() + "."
                                + method.getName() + " is called outside a transaction: begin one by Transactions.write"
                                + " or snapshot");
                    }
                    return called(repository, method, arguments);
                });
    }

    /** A derived query reads; a new row is saved. */
    private static boolean isWrite(Method method) {
        Query query = method.getAnnotation(Query.class);
        return query == null
                ? method.getName().equals("save")
                : !query.value().stripLeading().startsWith("SELECT");
    }

    private static Object called(Object repository, Method method, Object... arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
