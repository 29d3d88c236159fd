package se.stegvis.shared.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The facts of a case that decide which benefit may fit the person.
 *
 * @param born the day of birth, from the personal number; empty without one
 * @param permanent whether the latest signed DFA chain says that the reduction is for good; empty without a chain
 */
public record BenefitGrounds(Optional<LocalDate> born, Optional<Boolean> permanent) {
    public static final BenefitGrounds UNKNOWN = new BenefitGrounds(Optional.empty(), Optional.empty());

    /** The grounds in the records of one case. */
    public static BenefitGrounds of(Collection<? extends CareRecord> records) {
        Optional<LocalDate> born = records.stream()
                .filter(Client.class::isInstance)
                .flatMap(client -> ((Client) client).personalNumber().stream())
                .findFirst()
                .map(number -> number.birthDate());
        Optional<Boolean> permanent = records.stream()
                .filter(one -> one instanceof DfaChain
                        && one.signed()
                        && one.happenedAt().isPresent())
                .map(DfaChain.class::cast)
                .max(Comparator.comparing(
                        chain -> chain.happenedAt().orElseThrow().toInstant()))
                .map(DfaChain::permanent);
        return new BenefitGrounds(born, permanent);
    }

    /** In whole years on that day; empty when the day of birth is unknown or later. */
    public Optional<Integer> ageOn(LocalDate day) {
        return born.filter(birth -> !birth.isAfter(day))
                .map(birth -> Period.between(birth, day).getYears());
    }

    /** Leaves out the day of birth. */
    @Override
    public String toString() {
        return "BenefitGrounds[hidden]";
    }
}
