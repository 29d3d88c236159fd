package se.stegvis.server.sync;

import java.util.List;

/**
 * The policies of a push in their order, as {@code docs/push-policies.md} lists them: the first that refuses a change
 * gives the answer, so one further down may trust those above it.
 */
final class PushPolicies {
    /** Asked of the change as it was sent. */
    static final List<PolicyRow<PushedChange>> OF_CHANGE = List.of(
            new PolicyRow<>("known-kind", ProtocolPolicy::knownKind),
            new PolicyRow<>("former-employee", LeaverPolicy::refusal),
            new PolicyRow<>("predecessor", ProtocolPolicy::predecessor),
            new PolicyRow<>("case-found", ChangeAccess::caseFound),
            new PolicyRow<>("record-found", ChangeAccess::recordFound),
            new PolicyRow<>("server-fields", ChangeAccess::serverFields),
            new PolicyRow<>("permitted", ChangeAccess::permitted),
            new PolicyRow<>("types", ProtocolPolicy::types),
            new PolicyRow<>("case-keys", CaseKeys::form),
            new PolicyRow<>("one-client", ClientPolicy::oneClient),
            new PolicyRow<>("own-name", ServerAttribution::ownName));

    /** Asked of the record as the change makes it. */
    static final List<PolicyRow<Candidate>> OF_RECORD = List.of(
            new PolicyRow<>("client-identity", ClientPolicy::identity),
            new PolicyRow<>("signed-lock", SignaturePolicy::lock),
            new PolicyRow<>("may-open", ChangeAccess::mayOpen),
            new PolicyRow<>("moved-by-step", ManualCaseRules::movedByStep),
            new PolicyRow<>("grouped-by-assessment", ManualCaseRules::groupedByAssessment),
            new PolicyRow<>("beginning", ManualCaseRules::beginning),
            new PolicyRow<>("closing", ManualCaseRules::closing),
            new PolicyRow<>("holders", HolderPolicy::holders),
            new PolicyRow<>("own-assignment", SelfAnsweredAssignment::refusal),
            new PolicyRow<>("protection", ClientPolicy::protection),
            new PolicyRow<>("step-known", CaseKeys::stepKnown),
            new PolicyRow<>("signature", SignaturePolicy::complete),
            new PolicyRow<>("follow-up-answer", FollowUpAnswerCheck::refusal),
            new PolicyRow<>("sip-call", SipInvitationCheck::refusal),
            new PolicyRow<>("dates", ChangeDates::refusal));

    private PushPolicies() {}
}
