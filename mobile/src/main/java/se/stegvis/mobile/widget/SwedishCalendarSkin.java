package se.stegvis.mobile.widget;

import com.sun.javafx.scene.control.DatePickerContent;
import java.time.YearMonth;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.skin.DatePickerSkin;

/**
 * The calendar of a date field in the product's language with Sweden's weeks. JavaFX asks {@link Locale#getDefault()}, and
 * gives no other way than this class of its own to say otherwise.
 */
final class SwedishCalendarSkin extends DatePickerSkin {
    private final DatePicker picker;
    private final Locale locale;
    private DatePickerContent content;

    SwedishCalendarSkin(DatePicker picker, Locale language) {
        super(picker);
        this.picker = picker;
        locale = ProductLocale.of(language);
        picker.valueProperty().addListener((is, was, now) -> renew());
        picker.showingProperty().addListener((is, was, now) -> renew());
        picker.dayCellFactoryProperty().addListener((is, was, now) -> content = null);
    }

    @Override
    public Node getPopupContent() {
        super.getPopupContent(); // the skin itself expects one of its own
        if (content == null) {
            content = new DatePickerContent(picker) {
                @Override
                protected Locale getLocale() {
                    return locale;
                }
            };
        }
        return content;
    }

    private void renew() {
        if (content != null) {
            if (picker.getValue() != null) {
                content.displayedYearMonthProperty().set(YearMonth.from(picker.getValue()));
            }
            content.updateValues();
        }
    }
}
