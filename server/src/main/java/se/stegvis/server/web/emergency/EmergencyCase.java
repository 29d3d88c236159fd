package se.stegvis.server.web.emergency;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.record.ClientNumbers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.record.CaseNumber;

/** The case that somebody needs in an emergency, found by the number of the case or of the person. */
@Singleton
class EmergencyCase {
    private final EmergencyAccess emergency;
    private final ClientNumbers numbers;
    private final CaseRegister register;

    EmergencyCase(EmergencyAccess emergency, ClientNumbers numbers, CaseRegister register) {
        this.emergency = emergency;
        this.numbers = numbers;
        this.register = register;
    }

    /** Of several cases of one person the first open one; empty for a protected person, as for nobody. */
    Optional<UUID> find(Caller caller, String typed) {
        Optional<UUID> byCaseNumber = CaseNumber.bytes(typed).flatMap(number -> emergency.find(caller, number));
        return byCaseNumber.or(() -> PersonalNumber.read(typed)
                .flatMap(number ->
                        numbers.casesOf(caller.municipality(), number).stream().findFirst()));
    }

    boolean isReadableBy(Caller caller, UUID caseId) {
        CaseRow row = register.read(caller.municipality(), List.of(caseId)).get(caseId);
        return row != null && AccessRules.mayRead(caller, row.holders());
    }
}
