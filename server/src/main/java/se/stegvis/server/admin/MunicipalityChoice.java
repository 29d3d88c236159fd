package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/** The municipality that {@code --municipality} names. */
@Singleton
class MunicipalityChoice {
    private final Transactions transactions;
    private final MunicipalityRepository municipalities;

    MunicipalityChoice(Transactions transactions, MunicipalityRepository municipalities) {
        this.transactions = transactions;
        this.municipalities = municipalities;
    }

    /** @throws WrongInput naming those that are there */
    Municipality of(String typed) {
        String slug = TypedText.slug("--municipality", typed);
        return transactions
                .snapshot(() -> municipalities.findBySlug(slug))
                .orElseThrow(() -> new WrongInput("--municipality is '" + slug + "': " + there()
                        + ". Name one of them, or add it: " + FirstMunicipality.COMMAND));
    }

    List<Municipality> all() {
        return transactions.snapshot(municipalities::findAllOrderBySlug);
    }

    private String there() {
        List<Municipality> all = all();
        return all.isEmpty()
                ? "there is no municipality yet"
                : "there are " + all.stream().map(Municipality::slug).collect(Collectors.joining(", "));
    }
}
