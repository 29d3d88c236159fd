package se.stegvis.mobile.guide;

import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.AnyOf;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Implication;
import se.stegvis.shared.guard.NeedGroupIn;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.guard.WordedGuard;
import se.stegvis.shared.need.NeedGroup;

/** Whether a need group alone shuts a way, whatever else may be so in a case. */
final class NeedGroupExclusion {
    private NeedGroupExclusion() {}

    static boolean by(NeedGroup group, Guard guard) {
        if (guard instanceof NeedGroupIn needs) {
            return !needs.groups().contains(group);
        }
        if (guard instanceof AllOf all) {
            return all.guards().stream().anyMatch(one -> by(group, one));
        }
        if (guard instanceof AnyOf any) {
            return any.guards().stream().allMatch(one -> by(group, one));
        }
        if (guard instanceof Implication when) {
            return certain(group, when.premise()) && by(group, when.then());
        }
        if (guard instanceof WordedGuard said) {
            return by(group, said.guard());
        }
        return guard instanceof Not not && certain(group, not.guard());
    }

    /** The guard is met by the group alone. */
    private static boolean certain(NeedGroup group, Guard guard) {
        if (guard instanceof NeedGroupIn needs) {
            return needs.groups().contains(group);
        }
        if (guard instanceof AllOf all) {
            return all.guards().stream().allMatch(one -> certain(group, one));
        }
        if (guard instanceof AnyOf any) {
            return any.guards().stream().anyMatch(one -> certain(group, one));
        }
        if (guard instanceof Implication when) {
            return by(group, when.premise()) || certain(group, when.then());
        }
        if (guard instanceof WordedGuard said) {
            return certain(group, said.guard());
        }
        return guard instanceof Not not && by(group, not.guard());
    }
}
