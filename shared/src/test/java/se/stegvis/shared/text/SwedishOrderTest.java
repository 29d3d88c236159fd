package se.stegvis.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SwedishOrderTest {
    private static final List<String> RIGHT = List.of(
            "Anders",
            "Anna Alm",
            "Anna-Karin",
            "Dan",
            "Đặng",
            "Dora",
            "Lars",
            "Łukasz",
            "Lydia",
            "Myr",
            "Müst",
            "Olle",
            "Vahl",
            "Vera",
            "Wahl",
            "Wera",
            "Zara",
            "Åke",
            "Åsa",
            "Ärla",
            "Öman",
            "Örjan");

    @Test
    void b18_oneSwedishOrder() {
        for (int seed = 0; seed < 20; seed++) {
            List<String> names = new ArrayList<>(RIGHT);
            Collections.shuffle(names, new Random(seed));
            names.sort(SwedishOrder.TEXTS);
            assertThat(names).isEqualTo(RIGHT);
        }
    }

    @Test
    void b18_composedOrNotIsTheSamePlace() {
        assertThat(List.of("Zara", Normalizer.normalize("Åke", Normalizer.Form.NFD), "Åsa"))
                .isSortedAccordingTo(SwedishOrder.TEXTS);
    }

    @Test
    void b18_manyThreadsMaySort() {
        assertThat(IntStream.range(0, 64).parallel().mapToObj(seed -> {
                    List<String> names = new ArrayList<>(RIGHT);
                    Collections.shuffle(names, new Random(seed));
                    names.sort(SwedishOrder.by(name -> name));
                    return names;
                }))
                .allMatch(RIGHT::equals);
    }
}
