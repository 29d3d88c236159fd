package se.stegvis.shared.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.Outcome;

class MergePlanTest {
    private static final KindSpec VISIT = Kind.HOME_VISIT.spec();

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void aChangeToWhatWasSeenIsApplied() throws IOException {
        Doc base = Doc.of(json("{'observations':'a'}"));
        MergePlan plan = Merge.of(VISIT, base, base, json("{'observations':'b'}"));
        assertThat(plan.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(plan.merged().toNode()).isEqualTo(json("{'observations':'b'}"));
    }

    @Test
    void differentFieldsMerge() throws IOException {
        Doc base = Doc.of(json("{'observations':'a'}"));
        Doc stored = Doc.of(json("{'observations':'b'}"));
        MergePlan plan = Merge.of(VISIT, base, stored, json("{'assessment':'c'}"));
        assertThat(plan.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(plan.merged().toNode()).isEqualTo(json("{'observations':'b','assessment':'c'}"));
    }

    @Test
    void theSameFieldIsAConflictThatKeepsBoth() throws IOException {
        Doc base = Doc.of(json("{'observations':'a'}"));
        Doc stored = Doc.of(json("{'observations':'b'}"));
        MergePlan plan = Merge.of(VISIT, base, stored, json("{'observations':'c'}"));
        assertThat(plan.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(plan.merged()).isEqualTo(stored);
        assertThat(plan.losing()).isEqualTo(json("{'observations':'c'}"));
    }
}
