package se.stegvis.mobile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    private final Signature signature = new Signature("ett");

    @Test
    void aStrokeIsAPathInTheBox() {
        signature.begin(0.1, 0.5);
        signature.draw(0.2, 1.7);
        assertThat(signature.path()).isEqualTo("M100 150 L200 300");
    }

    @Test
    void aDotIsNoSignature() {
        signature.begin(0.1, 0.5);
        signature.draw(0.1, 0.5);
        assertThat(signature.empty()).isTrue();
    }

    @Test
    void aStrokeTakenBackCanBeDrawnAgain() {
        signature.begin(0, 0);
        signature.draw(1, 1);
        signature.undo();
        assertThat(signature.path()).isEmpty();
        signature.redo();
        assertThat(signature.path()).isEqualTo("M0 0 L1000 300");
    }

    @Test
    void itReadsItsOwnPath() {
        signature.begin(0, 0);
        signature.draw(1, 1);
        signature.begin(0.5, 0.5);
        signature.draw(0.6, 0.5);
        assertThat(Signature.of(signature.path(), "ett").path()).isEqualTo(signature.path());
    }

    @Test
    void tab1_underAnotherTextNothingComesBack() {
        signature.begin(0, 0);
        signature.draw(1, 1);
        signature.under("två");
        assertThat(signature.path()).isEmpty();
        assertThat(signature.canRedo()).isFalse();
        signature.redo();
        assertThat(signature.path()).isEmpty();
    }

    @Test
    void tab1_strokesTakenBackUnderOneTextAreNotRedoneUnderAnother() {
        signature.begin(0, 0);
        signature.draw(1, 1);
        signature.undo();
        signature.under("två");
        signature.redo();
        assertThat(signature.path()).isEmpty();
    }

    @Test
    void tab1_aDotUnderOneTextIsNoBeginningUnderAnother() {
        signature.begin(0, 0);
        signature.under("två");
        signature.draw(1, 1);
        assertThat(signature.path()).isEmpty();
    }

    @Test
    void theSameTextAgainTakesNothingAway() {
        signature.begin(0, 0);
        signature.draw(1, 1);
        signature.under("ett");
        assertThat(signature.path()).isEqualTo("M0 0 L1000 300");
    }
}
