package se.stegvis.server.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class over a running server with the people of {@link TestPeople}. Fields with {@code @Inject} are filled from
 * its context before {@code @BeforeAll}; a parameter of type {@link TestServer} or {@link Api} is filled too. The server
 * is shared with other classes of the same settings ({@link TestServer}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServerExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface ServerTest {
    /** Settings beside the usual ones, each {@code name=value}. */
    String[] value() default {};
}
