package se.stegvis.server.support;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * In every test, a call of a repository outside a transaction fails: a write would be committed by itself, and neither
 * it nor a read would be begun again when the database was busy or gone for a moment.
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
                    if (method.getDeclaringClass() != Object.class
                            && operations.get().findTransactionStatus().isEmpty()) {
                        throw new IllegalStateException(method.getDeclaringClass()
                                        .getSimpleName() + "."
                                + method.getName() + " is called outside a transaction: begin one by Transactions.write"
                                + " or snapshot");
                    }
                    return called(repository, method, arguments);
                });
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
