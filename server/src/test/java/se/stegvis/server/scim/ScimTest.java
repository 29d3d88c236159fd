package se.stegvis.server.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.NotModifiedException;
import com.unboundid.scim2.common.exceptions.PreconditionFailedException;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.Group;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.jnh.connector.JavaNetHttpConnectorProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.server.access.ScimTokens;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.identity.IdentityTown;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.web.WebFixture;
import se.stegvis.server.web.WebReader;

/** The staff as a directory provisions it, by the client of another maker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimTest {
    private static final String WORKERS = "Stegvis handläggare";
    private static final String ADMINS = "Stegvis förvaltare";
    private static final String TEAM = "Team 1";

    private final HttpClient plain = HttpClient.newHttpClient();
    private IdentityTown place;
    private Client client;
    private ScimService ekdalen;
    private GroupResource workers;
    private GroupResource team;
    private UserResource hostile;
    private String current;

    @BeforeAll
    void start() throws Exception {
        place = new IdentityTown();
        client = ClientBuilder.newClient(new ClientConfig().connectorProvider(new JavaNetHttpConnectorProvider()));
        current = token(IdentityTown.EKDALEN);
        ekdalen = directory(current);
        workers = group(WORKERS);
        team = group(TEAM);
        hostile = user("ulf.ulv");
    }

    @AfterAll
    void stop() {
        client.close();
        place.close();
    }

    private String token(int municipality) {
        return place.town.bean(ScimTokens.class).make(IdentityTown.trace(municipality));
    }

    private ScimService directory(String token) {
        return new ScimService(
                client.target(place.town.address("/scim/v2")).register((jakarta.ws.rs.client.ClientRequestFilter)
                        request -> request.getHeaders().putSingle("Authorization", "Bearer " + token)));
    }

    private GroupResource group(String name, UserResource... members) throws ScimException {
        GroupResource group = new GroupResource();
        group.setDisplayName(name);
        group.setMembers(members(members));
        return ekdalen.create("Groups", group);
    }

    private static List<Member> members(UserResource... members) {
        return java.util.stream.Stream.of(members)
                .map(one -> new Member().setValue(one.getId()))
                .toList();
    }

    private UserResource user(String name) throws ScimException {
        UserResource user = new UserResource();
        user.setUserName(name + "@ekdalen.example");
        user.setExternalId("oid-" + name);
        user.setName(new Name().setGivenName("Sol").setFamilyName("Lind"));
        user.setEmails(List.of(new Email().setType("work").setValue(name + "@ekdalen.example")));
        return ekdalen.create("Users", user);
    }

    private void join(GroupResource group, UserResource... more) throws ScimException {
        ekdalen.modifyRequest("Groups", group.getId())
                .addValues("members", members(more).toArray())
                .invoke(GroupResource.class);
    }

    private Optional<Account> account(String name) {
        return place.town.bean(Accounts.class).login(IdentityTown.EKDALEN, name).map(Accounts.LoginAccount::account);
    }

    private UserResource worker(String name) throws ScimException {
        UserResource user = user(name);
        join(workers, user);
        join(team, user);
        return user;
    }

    private static boolean isIn(WebReader browser) {
        return browser.get("/web/me").status() == 200;
    }

    private WebReader loggedIn(String name) {
        place.issuer.next("sub-" + name, name, WORKERS, TEAM);
        place.issuer.but(claims -> claims.claim("oid", "oid-" + name));
        WebReader browser = place.town.reader();
        assertThat(place.login(browser, "ekdalen").status()).isEqualTo(200);
        assertThat(isIn(browser)).isTrue();
        return browser;
    }

    private void setActive(UserResource user, boolean active) throws ScimException {
        ekdalen.modifyRequest("Users", user.getId())
                .replaceValue("active", active)
                .invoke(UserResource.class);
    }

    /** One open case of the team's is theirs. */
    private void hold(String name) throws SQLException {
        responsible(name, "handlaggare1");
    }

    private void release(String name) throws SQLException {
        responsible("handlaggare1", name);
    }

    private void responsible(String name, String before) throws SQLException {
        try (Connection connection = place.town.connection();
                PreparedStatement change = connection.prepareStatement("UPDATE care_case SET responsible ="
                        + " (SELECT id FROM account WHERE municipality = 1 AND username = ?) WHERE municipality = 1"
                        + " AND protection = 'NONE' AND closed_on IS NULL AND responsible ="
                        + " (SELECT id FROM account WHERE municipality = 1 AND username = ?) LIMIT 1")) {
            change.setString(1, name);
            change.setString(2, before);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private int status(String method, String path, String bearer, String body) throws Exception {
        return plain.send(
                        HttpRequest.newBuilder(place.town.address(path))
                                .header("Authorization", "Bearer " + bearer)
                                .header("Content-Type", "application/scim+json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void ops7_aPersonInAGroupWithARoleHasAnAccountBeforeTheirFirstLogin() throws Exception {
        UserResource user = user("asa.alm");
        assertThat(account("asa.alm")).as("no group yet").isEmpty();
        join(workers, user);
        assertThat(account("asa.alm")).as("no team yet").isEmpty();
        join(team, user);

        Account opened = account("asa.alm").orElseThrow();
        assertThat(opened.role()).isEqualTo(Role.CASEWORKER);
        assertThat(opened.name()).isEqualTo("Sol Lind");
        assertThat(opened.email()).contains("asa.alm@ekdalen.example");
        assertThat(opened.teams()).containsExactly(place.team(IdentityTown.EKDALEN));

        place.issuer.next("sub-asa", "somebody.else", WORKERS, TEAM);
        place.issuer.but(claims -> claims.claim("oid", "oid-asa.alm"));
        WebReader browser = place.town.reader();
        assertThat(place.login(browser, "ekdalen").status()).isEqualTo(200);
        assertThat(account("somebody.else"))
                .as("the account that was prepared is theirs")
                .isEmpty();
    }

    @Test
    void ops7_whoLeavesIsEndedAndComesBackWithTheAccountOfBefore() throws Exception {
        UserResource user = worker("bo.berg");
        UUID id = account("bo.berg").orElseThrow().id();
        setActive(user, false);
        assertThat(account("bo.berg").orElseThrow().active()).isFalse();

        setActive(user, true);

        assertThat(account("bo.berg").orElseThrow().active()).isTrue();
        assertThat(account("bo.berg").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void ops7_whoIsRemovedIsEndedAndForgotten() throws Exception {
        UserResource user = worker("cia.ceder");
        ekdalen.deleteRequest("Users", user.getId()).invoke();

        assertThat(account("cia.ceder").orElseThrow().active()).isFalse();
        assertThatThrownBy(() -> ekdalen.retrieve("Users", user.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(ekdalen.retrieve("Groups", team.getId(), GroupResource.class).getMembers())
                .extracting(Member::getValue)
                .doesNotContain(user.getId());
    }

    @Test
    void ops7_whoLosesTheLastGroupLosesEveryLoginAndStaysOnTheirCases() throws Exception {
        UserResource user = worker("dag.dal");
        WebReader browser = loggedIn("dag.dal");
        ekdalen.modifyRequest("Groups", workers.getId())
                .removeValues("members[value eq \"" + user.getId() + "\"]")
                .invoke(GroupResource.class);

        assertThat(isIn(browser)).isFalse();
        assertThat(account("dag.dal").orElseThrow().active()).isTrue();
    }

    @Test
    void ops7_whoHoldsCasesAndLeavesIsOutAtOnceAndTheDirectoryIsTold() throws Exception {
        UserResource user = worker("eva.ek");
        WebReader browser = loggedIn("eva.ek");
        hold("eva.ek");

        assertThatThrownBy(() -> setActive(user, false))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("hand over the cases");

        assertThat(isIn(browser)).isFalse();
        assertThat(account("eva.ek").orElseThrow().active()).isTrue();
        assertThat(ekdalen.retrieve("Users", user.getId(), UserResource.class).getActive())
                .as("nothing of the change is stored")
                .isTrue();
        release("eva.ek");
        setActive(user, false);
        assertThat(account("eva.ek").orElseThrow().active()).isFalse();
    }

    @Test
    void ops7_aRoleThatWouldLeaveCasesWithoutAnybodyWaitsUntilTheyAreHandedOver() throws Exception {
        UserResource holder = worker("fia.fors");
        UserResource other = worker("gun.gran");
        WebReader browser = loggedIn("fia.fors");
        hold("fia.fors");

        GroupResource now = group(ADMINS, holder, other);

        assertThat(now.getMembers()).as("the group is as the directory says").hasSize(2);
        assertThat(account("gun.gran").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(account("fia.fors").orElseThrow().role()).isEqualTo(Role.CASEWORKER);
        assertThat(isIn(browser)).isFalse();

        release("fia.fors");
        place.issuer.next("sub-fia.fors", "fia.fors", ADMINS, TEAM);
        assertThat(place.login(place.town.reader(), "ekdalen").status()).isEqualTo(200);
        assertThat(account("fia.fors").orElseThrow().role()).isEqualTo(Role.ADMIN);
        ekdalen.deleteRequest("Groups", now.getId()).invoke();
    }

    @Test
    void ops7_whoIsEndedHereStaysEndedUntilTheDirectoryHasThemComeBack() throws Exception {
        UserResource user = worker("hans.hed");
        place.town.bean(Transactions.class).write(() -> place.town
                .bean(AccountAdministration.class)
                .end(
                        Administrator.byProvider(IdentityTown.EKDALEN),
                        account("hans.hed").orElseThrow().id()));

        ekdalen.modifyRequest("Users", user.getId())
                .replaceValue("displayName", "Hans Hed")
                .invoke(UserResource.class);

        assertThat(account("hans.hed").orElseThrow().active()).isFalse();
    }

    @Test
    void ops7_anotherNameAndAddressReachTheAccount() throws Exception {
        UserResource user = worker("ida.idh");
        user.setDisplayName("Ida Idh-Alm");
        user.setEmails(List.of(new Email().setType("work").setValue("ida.alm@ekdalen.example")));
        ekdalen.replace(user);

        assertThat(account("ida.idh").orElseThrow().name()).isEqualTo("Ida Idh-Alm");
        assertThat(account("ida.idh").orElseThrow().email()).contains("ida.alm@ekdalen.example");
    }

    @Test
    void ops7_anAccountOfThatNameIsNotTakenForTheirs() throws Exception {
        String before = account("handlaggare2").orElseThrow().name();
        UserResource user = worker("handlaggare2");
        setActive(user, false);

        assertThat(account("handlaggare2").orElseThrow().active()).isTrue();
        assertThat(account("handlaggare2").orElseThrow().name()).isEqualTo(before);
    }

    @Test
    void ops7_anAccountThatTheSubjectOpenedByLoggingInIsFollowed() throws Exception {
        place.issuer.next("sub-kaj", "kaj.kvist", WORKERS, TEAM);
        assertThat(place.login(place.town.reader(), "ekdalen").status()).isEqualTo(200);
        UserResource user = new UserResource();
        user.setUserName("kaj.kvist@ekdalen.example");
        user.setExternalId("sub-kaj");
        UserResource added = ekdalen.create("Users", user);
        join(workers, added);
        join(team, added);

        setActive(added, false);

        assertThat(account("kaj.kvist").orElseThrow().active()).isFalse();
    }

    @Test
    void ops7_anAccountOfBeforeIsFollowedFromTheNextLoginOn() throws Exception {
        loggedIn("lea.lo");
        UserResource user = worker("lea.lo");
        setActive(user, false);
        assertThat(account("lea.lo").orElseThrow().active())
                .as("nobody can tell yet that it is theirs")
                .isTrue();
        setActive(user, true);
        loggedIn("lea.lo");

        setActive(user, false);

        assertThat(account("lea.lo").orElseThrow().active()).isFalse();
    }

    @Test
    void ops7_aDirectoryFindsByPagesAndFilters() throws Exception {
        UserResource user = user("lo.lund");
        assertThat(ekdalen.search(
                        "Users",
                        Filter.eq("userName", "LO.LUND@ekdalen.example").toString(),
                        UserResource.class))
                .extracting(UserResource::getId)
                .containsExactly(user.getId());
        assertThat(ekdalen.search("Users", "externalId eq \"oid-lo.lund\" and active eq true", UserResource.class)
                        .getTotalResults())
                .isEqualTo(1);
        assertThat(ekdalen.search("Users", "userName eq \"nobody\"", UserResource.class)
                        .getTotalResults())
                .isZero();
        var page = ekdalen.searchRequest("Users").page(2, 1).invoke(UserResource.class);
        assertThat(page.getItemsPerPage()).isEqualTo(1);
        assertThat(page.getStartIndex()).isEqualTo(2);
        assertThat(page.getTotalResults()).isGreaterThan(1);
        assertThat(ekdalen.searchRequest("Groups")
                        .filter("displayName eq \"" + TEAM + "\"")
                        .excludedAttributes("members")
                        .invoke(GroupResource.class)
                        .getResources()
                        .get(0)
                        .getMembers())
                .isNull();
    }

    @Test
    void ops7_aChangeOfWhatWasReadBeforeIsRefusedWhenItIsOld() throws Exception {
        UserResource first = user("mia.mo");
        UserResource second = ekdalen.modifyRequest("Users", first.getId())
                .replaceValue("displayName", "Mia Mo")
                .invoke(UserResource.class);
        assertThat(second.getMeta().getVersion()).isNotEqualTo(first.getMeta().getVersion());

        assertThatThrownBy(() -> ekdalen.modifyRequest("Users", first.getId())
                        .ifMatch(first.getMeta().getVersion())
                        .replaceValue("displayName", "Maja Mo")
                        .invoke(UserResource.class))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> ekdalen.retrieveRequest("Users", first.getId())
                        .ifNoneMatch(second.getMeta().getVersion())
                        .invoke(UserResource.class))
                .isInstanceOf(NotModifiedException.class);
    }

    @Test
    void ops7_aNameOrExternalIdIsGivenOnce() throws Exception {
        user("nils.nord");
        assertThatThrownBy(() -> user("nils.nord"))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("userName or externalId");
        assertThatThrownBy(() -> group(TEAM)).isInstanceOf(ResourceConflictException.class);
    }

    @Test
    void ops7_theServerSaysWhatItCan() throws Exception {
        var config = ekdalen.getServiceProviderConfig();
        assertThat(config.getPatch().isSupported()).isTrue();
        assertThat(config.getBulk().isSupported()).isFalse();
        assertThat(ekdalen.getResourceTypes().getResources())
                .extracting(ResourceTypeResource::getName)
                .containsExactly("User", "Group");
        assertThat(ekdalen.getSchema("urn:ietf:params:scim:schemas:core:2.0:User")
                        .getAttributes())
                .extracting(AttributeDefinition::getName)
                .contains("userName", "active")
                .doesNotContain("password", "addresses");
    }

    @Test
    void ops7_aTokenReachesItsOwnMunicipalityAloneAndNothingElse() throws Exception {
        UserResource user = worker("olle.ost");
        String token = token(IdentityTown.GRANBY);
        ScimService granby = directory(token);
        assertThat(granby.search("Users", null, UserResource.class).getTotalResults())
                .isZero();
        assertThatThrownBy(() -> granby.retrieve("Users", user.getId(), UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(status("GET", "/api/v1/cases", token, "")).isEqualTo(401);
        assertThat(status("GET", "/scim/v2/Users", place.town.token(WebFixture.ADMIN), ""))
                .isEqualTo(403);
        assertThat(status("GET", "/scim/v2/Users", "", "")).isEqualTo(401);
        assertThat(status("GET", "/scim/v2/Users", token.replace("2.", "1."), ""))
                .isEqualTo(401);
        token(IdentityTown.GRANBY);
        assertThat(status("GET", "/scim/v2/Users", token, ""))
                .as("the one of before")
                .isEqualTo(401);
    }

    @Test
    void ops7_withoutAProviderNothingIsProvisioned() throws Exception {
        ScimService granby = directory(token(IdentityTown.GRANBY));
        place.town.bean(IdentityProviders.class).remove(IdentityTown.trace(IdentityTown.GRANBY));
        UserResource user = new UserResource();
        user.setUserName("pia.puck");
        assertThatThrownBy(() -> granby.create("Users", user))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("admin identity set");
        place.set(place.provider(IdentityTown.GRANBY, place.granby.address()));
    }

    /** Operations in capitals, texts for booleans, values without a path, members to remove named by a value. */
    @Test
    void ops7_theShapesOfEntraIdAreUnderstood() throws Exception {
        UserResource user = worker("rut.ros");
        String patch = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[%s]}";
        assertThat(status("PATCH", "/scim/v2/Users/" + user.getId(), current, patch.replace("%s", """
                {"op":"Replace","value":{"displayName":"Rut Ros","emails[type eq \\"work\\"].value":"rut@ekdalen.example",
                "name.familyName":"Ros"}},
                {"op":"Add","path":"emails[type eq \\"home\\"].value","value":"hemma@ekdalen.example"},
                {"op":"Add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"IFO"}""")))
                .isEqualTo(200);
        assertThat(account("rut.ros").orElseThrow().name()).isEqualTo("Rut Ros");
        assertThat(account("rut.ros").orElseThrow().email()).contains("rut@ekdalen.example");

        assertThat(status(
                        "PATCH",
                        "/scim/v2/Groups/" + team.getId(),
                        current,
                        patch.replace(
                                "%s",
                                "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + user.getId()
                                        + "\"}]}")))
                .isEqualTo(200);
        assertThat(ekdalen.retrieve("Users", user.getId(), UserResource.class).getGroups())
                .extracting(Group::getDisplay)
                .containsExactly(WORKERS);
        assertThat(status(
                        "PATCH",
                        "/scim/v2/Users/" + user.getId(),
                        current,
                        patch.replace("%s", "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")))
                .isEqualTo(200);
        assertThat(account("rut.ros").orElseThrow().active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST  | /Users | nothing | 400
            POST  | /Users | [] | 400
            POST  | /Users | {} | 400
            POST  | /Users | {"userName":7} | 400
            POST  | /Users | {"userName":true} | 400
            POST  | /Users | {"userName":{"a":1}} | 400
            POST  | /Users | {"userName":"x","emails":[{"value":7}]} | 400
            POST  | /Users | {"userName":"x","active":1} | 400
            POST  | /Users | {"userName":"x","active":"perhaps"} | 400
            POST  | /Users | {"userName":"x","emails":"y"} | 400
            POST  | /Groups | {"displayName":["x"]} | 400
            POST  | /Groups | {"displayName":"x","members":{"value":"y"}} | 400
            POST  | /Groups | {"displayName":"x","members":[{"value":"1-1-1-1-1"}]} | 400
            POST  | /Groups | {"displayName":"x","members":[{"value":"00000000-0000-7000-8000-000000000000"}]} | 400
            PATCH | /Users/00000000-0000-7000-8000-000000000000 | {"Operations":[{"op":"add","path":"displayName","value":"x"}]} | 404
            PATCH | /Users/1-1-1-1-1 | {"Operations":[{"op":"add","path":"displayName","value":"x"}]} | 404
            PATCH | USER | {} | 400
            PATCH | USER | {"Operations":[]} | 400
            PATCH | USER | {"Operations":[{"op":"move","path":"displayName"}]} | 400
            PATCH | USER | {"Operations":[{"op":"replace","path":"emails[","value":"x"}]} | 400
            PATCH | USER | {"Operations":[{"op":"remove"}]} | 400
            PATCH | USER | {"Operations":[{"op":"remove","path":"userName"}]} | 400
            PATCH | USER | {"Operations":[{"op":"replace","path":"emails.value","value":{"a":"b"}}]} | 400
            PATCH | USER | {"Operations":[{"op":"add","value":"x"}]} | 400
            PATCH | USER | {"Operations":[7]} | 400
            GET   | /Users?filter=userName | `` | 400
            GET   | /Users?filter=((((( | `` | 400
            GET   | /Users?count=many | `` | 400
            GET   | /Users/x | `` | 404
            GET   | /Nothing | `` | 404
            """)
    void ops7_whatIsWrongIsRefusedAndChangesNothing(String method, String path, String body, int status)
            throws Exception {
        String id = hostile.getId();
        String before = ekdalen.retrieve("Users", id, UserResource.class).toString();
        assertThat(status(method, "/scim/v2" + path.replace("USER", "/Users/" + id), current, body))
                .isEqualTo(status);
        assertThat(ekdalen.retrieve("Users", id, UserResource.class).toString()).isEqualTo(before);
    }
}
