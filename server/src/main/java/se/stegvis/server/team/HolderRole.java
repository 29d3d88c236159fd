package se.stegvis.server.team;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.IdField;

/** The role in which an account holds a case. */
public enum HolderRole {
    RESPONSIBLE(CareCase.RESPONSIBLE, CaseHolders::responsible),
    /** Acts when the responsible is away or has left. */
    DEPUTY(CareCase.DEPUTY, CaseHolders::deputy),
    OCCUPATIONAL_THERAPIST(CareCase.OCCUPATIONAL_THERAPIST, CaseHolders::occupationalTherapist);

    private final IdField field;
    private final Function<CaseHolders, Optional<UUID>> named;

    HolderRole(IdField field, Function<CaseHolders, Optional<UUID>> named) {
        this.field = field;
        this.named = named;
    }

    /** The field of the CASE that names it. */
    public IdField field() {
        return field;
    }

    public Optional<UUID> of(CaseHolders holders) {
        return named.apply(holders);
    }
}
