package se.stegvis.mobile.widget;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import se.stegvis.shared.text.PlainText;
import se.stegvis.shared.text.TypedNumber;

/**
 * A number from 0, written with comma or point, or stepped up and down by large buttons. What is no number cannot be
 * written here, so nothing written is lost.
 */
public final class NumberField extends HBox {
    private static final String WRITABLE = "([0-9]{1,3}([.,][0-9]{0,2})?)?";

    private final TextField written = new TextField();
    private final ReadOnlyObjectWrapper<BigDecimal> value = new ReadOnlyObjectWrapper<>();

    /** @param unit what the number counts, shown after it */
    public NumberField(String unit, Texts texts) {
        getStyleClass().add("number-field");
        written.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(typed(change.getText()));
            return change.getControlNewText().matches(WRITABLE) ? change : null;
        }));
        written.setPrefColumnCount(4);
        written.accessibleTextProperty().bind(accessibleTextProperty());
        written.textProperty().addListener((is, was, text) -> value.set(read(text)));
        Label counted = Words.muted(unit);
        counted.setWrapText(false);
        getChildren()
                .setAll(
                        Buttons.icon(texts.get("number.less"), Icon.LESS, () -> step(BigDecimal.ONE.negate())),
                        written,
                        Buttons.icon(texts.get("number.more"), Icon.ADD, () -> step(BigDecimal.ONE)),
                        counted);
    }

    /** The number; null while none is written. */
    public ReadOnlyObjectProperty<BigDecimal> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value.get());
    }

    /** Sets the number; empty clears it. */
    public void set(Optional<BigDecimal> number) {
        written.setText(number.map(NumberField::shown).orElse(""));
    }

    /** As people write it: with a comma, without needless decimals. */
    public static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private void step(BigDecimal by) {
        BigDecimal next = value().orElse(BigDecimal.ZERO).add(by);
        set(Optional.of(next.max(BigDecimal.ZERO)));
    }

    /** Any script's digits, without what stands around a number that is pasted. */
    private static String typed(String text) {
        return TypedNumber.digits(PlainText.trimmed(text));
    }

    private static BigDecimal read(String text) {
        return TypedNumber.read(text).orElse(null);
    }
}
