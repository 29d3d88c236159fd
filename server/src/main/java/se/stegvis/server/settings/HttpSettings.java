package se.stegvis.server.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;

/** Settings of the layer between the server and those who ask it. */
@Introspected
@ConfigurationProperties("stegvis.http")
public record HttpSettings(
        @Nullable
        @Setting("addresses or networks of the proxies whose word about the client's address is believed,"
                + " separated by commas, for example `10.1.2.3, 10.1.3.0/24`")
        List<String> trustedProxies,

        @Bindable(defaultValue = "X-Forwarded-For")
        @Pattern(
                regexp = "(?i)X-Forwarded-For|Forwarded",
                message = "must be X-Forwarded-For or Forwarded, whichever your proxy writes")
        @Setting("header in which the proxies write for whom they ask: X-Forwarded-For or Forwarded (RFC 7239)")
        String forwardedHeader) {

    public HttpSettings {
        trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
    }

    /** True for RFC 7239. */
    public boolean isStandardHeader() {
        return forwardedHeader.toLowerCase(Locale.ROOT).equals("forwarded");
    }
}
