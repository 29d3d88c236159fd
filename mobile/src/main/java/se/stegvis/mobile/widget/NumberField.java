package se.stegvis.mobile.widget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import se.stegvis.shared.text.TypedNumber;

/** A number from 0 to 999 with at most two decimals, written with comma or point, or stepped up and down by large buttons. */
public final class NumberField extends TypedLine<BigDecimal> {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(999);
    private static final int DECIMALS = 2;

    private final String unit;

    /** @param unit what the number counts, shown after it */
    public NumberField(String unit, Texts texts) {
        super("number-field", "number-unread", texts);
        this.unit = unit;
        written().setPrefColumnCount(4);
        Label counted = Labels.muted(unit);
        around(List.of(
                Buttons.icon(texts.get("number.less"), Icon.LESS, () -> step(BigDecimal.ONE.negate())),
                written(),
                Buttons.icon(texts.get("number.more"), Icon.ADD, () -> step(BigDecimal.ONE)),
                counted));
    }

    /** As people write it: with a comma, without needless decimals. */
    public static String inWords(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The decimals may still follow, but the number stands meanwhile. */
    @Override
    protected boolean isWhole(String text) {
        return true;
    }

    @Override
    protected String shown(BigDecimal number) {
        return inWords(number);
    }

    @Override
    protected String unreadSentence(String text) {
        return texts.get("number.unread", text);
    }

    /** The unit may be written behind it. */
    @Override
    protected Optional<BigDecimal> parse(String text) {
        String number = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
        return TypedNumber.read(number)
                .filter(read -> read.signum() >= 0
                        && read.compareTo(HIGHEST) <= 0
                        && read.stripTrailingZeros().scale() <= DECIMALS);
    }

    private void step(BigDecimal by) {
        BigDecimal next = value().orElse(BigDecimal.ZERO).add(by);
        set(next.max(BigDecimal.ZERO).min(HIGHEST));
    }
}
