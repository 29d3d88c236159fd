package se.stegvis.shared.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The choices of a record that only a newer version knows. They are kept in a draft and in a record that is never signed,
 * as fields of a newer version are (merge rule M11). Nobody signs over one: this version can neither show it to the
 * signer nor know what it demands.
 */
final class UnknownChoices {
    private final List<Finding> findings = new ArrayList<>();

    private UnknownChoices() {}

    /** A finding for each, at any depth; fields that stay open after signing are the receiver's and not asked about. */
    static List<Finding> in(CareRecord careRecord) {
        UnknownChoices unknown = new UnknownChoices();
        careRecord.spec().fields().stream()
                .filter(field -> !field.openWhenSigned())
                .forEach(field -> unknown.look(field, field.name(), careRecord.doc()));
        return unknown.findings;
    }

    private void look(FieldSpec field, String path, Doc doc) {
        switch (field.type()) {
            case CHOICE -> {
                if (field instanceof ChoiceField<?> choice
                        && doc.written(choice).isPresent()
                        && doc.get(choice).isEmpty()) {
                    findings.add(Finding.of(path, "unknown-here"));
                }
            }
            case OBJECT -> members(field, path, doc.object(field.name()));
            case MAP -> doc.map(field.name()).forEach((key, entry) -> members(field, path + "/" + key, entry));
            default -> {
                // Sets are asked about by the kinds whose demands depend on them.
            }
        }
    }

    private void members(FieldSpec parent, String path, Doc doc) {
        parent.members().forEach(member -> look(member, path + "/" + member.name(), doc));
    }
}
