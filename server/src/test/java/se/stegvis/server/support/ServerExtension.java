package se.stegvis.server.support;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Lends a server to each class with {@link ServerTest}. */
final class ServerExtension implements TestInstancePostProcessor, ParameterResolver, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(ServerExtension.class);

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        server(context).context().inject(test);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestServer.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestServer server = server(context);
        return parameter.getParameter().getType() == Api.class ? new Api(server.server()) : server;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server(context).close();
    }

    /** The one of the class; given back when the class has ended. */
    private static TestServer server(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        return context.getStore(OURS)
                .getOrComputeIfAbsent(test, any -> new Lent(borrowed(test)), Lent.class)
                .server();
    }

    /** So that the store, which closes what can be closed, leaves it to {@link #afterAll}. */
    private record Lent(TestServer server) {}

    private static TestServer borrowed(Class<?> test) {
        Map<String, Object> settings = new HashMap<>();
        for (String setting : test.getAnnotation(ServerTest.class).value()) {
            String[] parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        return TestServer.borrow(
                settings, "test", made -> made.getBean(TestPeople.class).settle());
    }
}
