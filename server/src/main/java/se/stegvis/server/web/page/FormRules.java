package se.stegvis.server.web.page;

import io.micronaut.context.annotation.Factory;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import jakarta.inject.Singleton;
import se.stegvis.shared.text.StatedReason;
import se.stegvis.shared.text.VisibleText;

/** The constraints of forms that Bean Validation does not bring. */
@Factory
class FormRules {
    @Singleton
    ConstraintValidator<VisibleLength, String> written() {
        return (text, rule, context) -> {
            String given = VisibleText.trimmed(text);
            return VisibleText.length(given) >= rule.intValue("min").orElse(1)
                    && given.codePointCount(0, given.length())
                            <= rule.intValue("max").orElse(Integer.MAX_VALUE);
        };
    }

    @Singleton
    ConstraintValidator<ReasonInWords, String> stated() {
        return (text, rule, context) -> StatedReason.of(text).fits();
    }
}
