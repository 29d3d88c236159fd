package se.stegvis.server.web.page;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A reason that a person states in a form, as {@link se.stegvis.shared.text.StatedReason} asks. */
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface ReasonInWords {
    String message() default "must be a reason in words";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
