package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How guesses at passwords are slowed down (decision 94). */
@Introspected
@ConfigurationProperties("stegvis.login")
public record LoginSettings(
        @Bindable(defaultValue = "10")
        @Min(1)
        @Max(MOST)
        @Setting("wrong guesses at one account from one address before one waits")
        int triesPerAccount,

        @Bindable(defaultValue = "100")
        @Min(1)
        @Max(MOST)
        @Setting("wrong guesses from one address in one municipality before one waits")
        int triesPerAddress,

        @Bindable(defaultValue = "PT1H") @Setting("after so long without a guess it is forgotten")
        Duration window) {
    private static final long MOST = 100_000;
    private static final Duration LONGEST = Duration.ofDays(7);

    public LoginSettings {
        if (window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
            throw new WrongSettings("stegvis.login.window (STEGVIS_LOGIN_WINDOW) is " + window
                    + "; give it more than nothing and at most 7 days, for example PT1H");
        }
    }
}
