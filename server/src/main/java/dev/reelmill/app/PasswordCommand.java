package dev.reelmill.app;

import dev.reelmill.account.Accounts;
import dev.reelmill.account.FirstAdministrator;
import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets in again whoever can reach the database; a server may run meanwhile. */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    description =
        "Gives an administrator a new password, which is made up and printed once, and ends their"
            + " logins. An account that is none becomes an administrator's.")
final class PasswordCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      description = "Whose (REELMILL_ADMIN_EMAIL, default admin@localhost).")
  private @Nullable String email;

  PasswordCommand() {}

  @Override
  public Integer call() {
    Map<String, @Nullable String> given = new HashMap<>();
    given.put("REELMILL_ADMIN_EMAIL", email);
    Settings settings = common.settings(given);
    String address = settings.accounts().adminEmail();
    try (Database database = Database.visit(settings.home(), settings.databaseUrl())) {
      String password = FirstAdministrator.madeUp(made -> {});
      new Accounts(database.connections()).recover(address, password);
      System.out.println("The password of " + address + " is now " + password);
    }
    return ExitCode.OK;
  }
}
