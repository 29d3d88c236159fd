package se.stegvis.server.web.search;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import se.stegvis.shared.text.VisibleText;

/** The field of the search in the head of each page; sent as a form, since a name belongs in no address. */
@Serdeable
record SearchForm(@Nullable @Size(max = SearchForm.LONGEST) String wanted) {
    /** Nobody writes a longer name; more of a text is not searched. */
    private static final int LONGEST = 200;

    SearchForm {
        String typed = VisibleText.trimmed(wanted);
        wanted = typed.codePointCount(0, typed.length()) > LONGEST
                ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST))
                : typed;
    }

    /** Leaves out what was typed. */
    @Override
    public String toString() {
        return "SearchForm[hidden]";
    }
}
