package se.stegvis.mobile.widget;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;

/**
 * A number from 0, written with comma or point, or stepped up and down by large buttons. What is no number cannot be
 * written here, so nothing written is lost.
 */
public final class NumberField extends HBox {
    private static final String WRITABLE = "\\d{0,3}([.,]\\d{0,2})?";

    private final TextField written = new TextField();
    private final ReadOnlyObjectWrapper<BigDecimal> value = new ReadOnlyObjectWrapper<>();

    /** @param unit what the number counts, shown after it */
    public NumberField(String unit, Texts texts) {
        getStyleClass().add("number-field");
        written.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(WRITABLE) ? change : null));
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

    private static BigDecimal read(String text) {
        String plain = text.replace(',', '.');
        return plain.chars().anyMatch(Character::isDigit) ? new BigDecimal(plain) : null;
    }
}
