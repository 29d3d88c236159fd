package se.stegvis.server.web.page;

import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a form's record against its constraints, where the page that was sent shows the form again, with what was typed
 * and a sentence of its own for the field that is wrong. Any other record of a form is {@code @Valid} in a signature, and
 * {@code problem.ConstraintHandler} answers.
 */
@Singleton
public class FormCheck {
    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /** The first field of the form that is wrong; empty when none is. */
    public Optional<String> firstWrong(Record form) {
        return Stream.of(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !validator.validateProperty(form, field).isEmpty())
                .findFirst();
    }
}
