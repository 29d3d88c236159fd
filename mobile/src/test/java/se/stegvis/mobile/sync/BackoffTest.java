package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void eachFailureWaitsLongerUpToALimit() {
        for (int failure = 0; failure < 30; failure++) {
            long around = Math.min(300, 2L << failure);
            assertThat(backoff.afterFailure(Duration.ZERO))
                    .isBetween(Duration.ofMillis(around * 500), Duration.ofMillis(around * 1500));
            if (failure > 20) {
                assertThat(around).isLessThanOrEqualTo(300);
            }
        }
    }

    @Test
    void b24_aNetworkThatComesBackIsNoticedWithinAMinute() {
        for (int failure = 0; failure < 40; failure++) {
            assertThat(backoff.afterNoContact()).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
        assertThat(backoff.afterFailure(Duration.ZERO))
                .as("a server that answers and fails is still left to rest")
                .isGreaterThan(Duration.ofSeconds(100));
    }

    @Test
    void whatTheServerAskedForIsTheLeast() {
        assertThat(backoff.afterFailure(Duration.ofSeconds(60)))
                .isBetween(Duration.ofSeconds(61), Duration.ofSeconds(63));
    }

    @Test
    void aSuccessStartsAnew() {
        for (int i = 0; i < 10; i++) {
            backoff.afterFailure(Duration.ZERO);
        }
        assertThat(backoff.afterSuccess()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(45));
        assertThat(backoff.afterFailure(Duration.ZERO)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void twoTabletsDoNotComeAtTheSameTime() {
        assertThat(new Backoff(new Random(1)).afterFailure(Duration.ZERO))
                .isNotEqualTo(new Backoff(new Random(2)).afterFailure(Duration.ZERO));
    }
}
