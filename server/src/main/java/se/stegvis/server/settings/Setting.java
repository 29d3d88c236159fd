package se.stegvis.server.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The meaning of a setting to the person who runs the server; a line of docs/settings.md. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Setting {
    /** One sentence without a full stop. */
    String value();

    /** True for a value that no message and no log may repeat, and that a file may hold ({@link SecretFiles}). */
    boolean secret() default false;

    /** A value for the page and the sample file; needed where there is no default. */
    String example() default "";

    /** True when a running server follows a change without a restart. */
    boolean followed() default false;
}
