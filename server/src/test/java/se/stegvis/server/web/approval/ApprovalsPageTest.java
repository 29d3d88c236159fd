package se.stegvis.server.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.Approvals;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The page of what needs two persons. */
class ApprovalsPageTest {
    private static final String WHY = "Skyddet har upphört <b>enligt</b> beslut";

    private WebFixture town;

    @BeforeEach
    void start() {
        town = new WebFixture();
        town.bean(Approvals.class)
                .ask(town.caller("teamledare1"), ApprovalAct.LOWER_PROTECTION, UUID.randomUUID(), WHY);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    void whoAskedSeesTheRequestWithoutAButton() {
        String page = town.reader(WebFixture.LEAD).get("/web/approvals").html();

        assertThat(page)
                .contains("Skyddet har upphört &lt;b&gt;enligt&lt;/b&gt; beslut", "Någon annan än du godkänner");
        assertThat(page).doesNotContain("/approve", "/decline");
    }

    @Test
    void anotherPersonDeclinesItOnce() {
        WebReader admin = town.reader(WebFixture.ADMIN);
        String address = admin.get("/web/approvals")
                .html()
                .replaceAll("(?s).*action=\"(/web/approvals/[0-9a-f-]{36})/approve\".*", "$1");

        assertThat(admin.post(address + "/decline").status()).isEqualTo(303);
        assertThat(admin.get("/web/approvals").html()).contains("Avslaget").doesNotContain("/decline");
        assertThat(admin.post(address + "/decline").status()).isEqualTo(409);
    }

    /** Nobody has a case of that id, as when it was changed meanwhile. */
    @Test
    void sec4_whatCannotBeDoneAnyMoreIsToldToWhoApprovesInWords() {
        WebReader admin = town.reader(WebFixture.ADMIN);
        String address = admin.get("/web/approvals")
                .html()
                .replaceAll("(?s).*action=\"(/web/approvals/[0-9a-f-]{36})/approve\".*", "$1");

        WebReader.Page refused = admin.post(address + "/approve");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("Det går inte att göra längre", "ingenting är gjort", "href=\"/web/approvals\"")
                .doesNotContain("Anteckningen har ändrats", "Din roll ger inte rätt");
        assertThat(admin.get("/web/approvals").html()).contains("Godkänt, men gick inte att göra längre");
    }

    @Test
    void aCaseworkerHasNoSuchPage() {
        assertThat(town.reader(WebFixture.WORKER).get("/web/approvals").status())
                .isEqualTo(403);
    }
}
