package se.stegvis.server.web.page;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of a form that a reader can see: so many signs at least ({@code VisibleText.length}) and at most (code points). */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface VisibleLength {
    int min() default 1;

    int max() default 500;

    String message() default "must be a text of that length";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
