package se.stegvis.server.admin;

import se.stegvis.server.team.AccountFinding;

/** The cell of a row that a finding is about. */
final class RowCell {
    private RowCell() {}

    static RowFinding finding(StaffRow row, AccountFinding finding) {
        String value =
                switch (finding) {
                    case NAME -> row.name();
                    case USERNAME, TAKEN -> row.username();
                    case EMAIL -> row.email();
                    case ROLE -> row.role();
                    case TEAM, TEAM_CLOSED -> row.teams();
                };
        return new RowFinding(row.line(), TypedText.place(finding), value, TypedText.remedy(finding));
    }
}
