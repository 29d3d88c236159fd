package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Devices;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.shared.text.UserName;

/**
 * Finds who a name and a password belong to. The name is brought into its one spelling before anything else, so that it is
 * looked up and counted as one however it was typed.
 */
@Singleton
class PasswordCheck {
    /** Under which names of no municipality are counted. */
    static final int NOWHERE = 0;

    private final MunicipalityRepository municipalities;
    private final Accounts accounts;
    private final Devices devices;
    private final Passwords passwords;
    private final DeviceCookies browsers;
    private final LoginThrottle throttle;
    private final Transactions transactions;

    PasswordCheck(
            MunicipalityRepository municipalities,
            Accounts accounts,
            Devices devices,
            Passwords passwords,
            DeviceCookies browsers,
            LoginThrottle throttle,
            Transactions transactions) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.devices = devices;
        this.passwords = passwords;
        this.browsers = browsers;
        this.throttle = throttle;
        this.transactions = transactions;
    }

    /**
     * Where somebody logs in.
     *
     * @param address empty when it is not known
     * @param device id that a tablet made for itself
     * @param deviceCookies of the browser, as {@link DeviceCookies} wrote them; empty text when it has none
     */
    record LoginOrigin(Optional<InetAddress> address, Optional<UUID> device, String deviceCookies) {
        /** Leaves out the address and the cookies. */
        @Override
        public String toString() {
            return "LoginOrigin[" + device + "]";
        }
    }

    /**
     * @param account whose name it is, active or not; empty when it is nobody's
     * @param sessions the number under which its tokens are issued, as it was when the password was looked up; 0 for nobody's
     * @param right true when the password is that account's and the account is active
     */
    record PasswordOutcome(Optional<Account> account, int sessions, boolean right) {}

    /** @throws ProblemException 429 with Retry-After after too many wrong guesses, 503 when too many wait already */
    PasswordOutcome check(String typedName, String typedPassword, LoginOrigin origin) {
        Optional<UserName> name = UserName.read(typedName);
        Optional<Integer> place = name.flatMap(
                        one -> transactions.snapshot(() -> municipalities.findBySlug(one.municipality())))
                .map(municipality -> municipality.id());
        Optional<Accounts.LoginAccount> login = place.flatMap(
                municipality -> accounts.login(municipality, name.orElseThrow().name()));
        LoginThrottle.Turn turn = throttle.before(new LoginThrottle.Guess(
                place.orElse(NOWHERE),
                name.map(UserName::written).orElse(""),
                origin.address(),
                login.map(Accounts.LoginAccount::account).flatMap(account -> known(account, origin))));
        Passwords.Match match = passwords.match(login.map(Accounts.LoginAccount::passwordHash), typedPassword);
        Optional<Account> account = login.map(Accounts.LoginAccount::account);
        int sessions = login.map(Accounts.LoginAccount::sessions).orElse(0);
        if (match == Passwords.Match.NONE) {
            return new PasswordOutcome(account, sessions, false);
        }
        if (match == Passwords.Match.AS_TYPED) {
            respell(login.orElseThrow(), typedPassword);
        }
        boolean active = account.filter(Account::active).isPresent();
        if (active) {
            throttle.succeeded(turn);
        }
        return new PasswordOutcome(account, sessions, active);
    }

    /** Where the account has logged in before, if this comes from there. */
    private Optional<String> known(Account account, LoginOrigin origin) {
        Optional<String> tablet = origin.device()
                .filter(device -> devices.isOf(account.municipality(), device, account.id()))
                .map(device -> "tablet " + device);
        return tablet.or(
                () -> browsers.cookieOf(account.id(), origin.deviceCookies()).map(cookie -> "browser " + cookie));
    }

    /** A hash from before spellings were made one is replaced, unless the password has just become another. */
    private void respell(Accounts.LoginAccount login, String typedPassword) {
        String hash = passwords.hash(typedPassword);
        transactions.write(() -> accounts.replacePassword(
                login.account().municipality(), login.account().id(), login.passwordHash(), hash));
    }
}
