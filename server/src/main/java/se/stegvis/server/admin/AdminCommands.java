package se.stegvis.server.admin;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stegvis.server.settings.ProgramName;

/** The tree of commands of {@code ./stegvis admin}. */
@Command(
        name = "stegvis admin",
        description = "Sets up municipalities, teams and accounts. Works while the server runs, and when it does not.",
        subcommands = {
            AdminCommands.MunicipalityGroup.class,
            AdminCommands.TeamGroup.class,
            AdminCommands.AccountGroup.class,
            AdminCommands.IdentityGroup.class,
            AdminCommands.StaffGroup.class,
            AdminCommands.ScimGroup.class,
            ShowStatus.class
        })
final class AdminCommands {
    private static final int WIDTH = 110;

    @Option(names = "--help", usageHelp = true, description = "this text")
    boolean help;

    static CommandLine line() {
        return new CommandLine(new AdminCommands())
                .setCommandName(ProgramName.COMMAND + " admin")
                .setUsageHelpWidth(WIDTH);
    }

    @Command(name = "municipality", description = "Municipalities.", subcommands = AddMunicipality.class)
    static final class MunicipalityGroup extends Group {}

    @Command(name = "team", description = "Teams of a municipality.", subcommands = AddTeam.class)
    static final class TeamGroup extends Group {}

    @Command(
            name = "account",
            description = "Accounts, and the links by which people choose their passwords.",
            subcommands = {AddAccount.class, LinkAccount.class, BindAccount.class})
    static final class AccountGroup extends Group {}

    @Command(
            name = "identity",
            description = "The identity provider (OpenID Connect) by which a municipality logs in.",
            subcommands = {SetIdentity.class, ShowIdentity.class, RemoveIdentity.class})
    static final class IdentityGroup extends Group {}

    @Command(name = "staff", description = "Many accounts at once, from a file.", subcommands = ImportStaff.class)
    static final class StaffGroup extends Group {}

    @Command(
            name = "scim",
            description = "The directory (SCIM 2.0) that provisions the staff of a municipality.",
            subcommands = {MakeScimToken.class, EndScimToken.class})
    static final class ScimGroup extends Group {}

    /** A word before the commands themselves. */
    abstract static class Group {
        @Option(names = "--help", usageHelp = true, description = "this text")
        boolean help;
    }
}
