package se.stegvis.mobile.form;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseFindings;
import se.stegvis.shared.time.SwedishWorkingDays;

/** Findings that no follow-up date covers, found on the device by the server's own rules. Works without network. */
public final class DeviceFindings {
    private DeviceFindings() {}

    /** Everything to see to in the case that these records are of; nothing when it is closed. */
    public static List<CaseFinding> of(Journal journal, Collection<? extends CareRecord> records, LocalDate today) {
        CaseFindings rules = new CaseFindings(new SwedishWorkingDays(), DeviceGuide.registry(journal));
        return records.stream()
                .filter(CareCase.class::isInstance)
                .findFirst()
                .map(careCase -> rules.of((CareCase) careCase, records, today))
                .orElse(List.of());
    }
}
