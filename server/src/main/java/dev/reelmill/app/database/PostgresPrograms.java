package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root; a process of root's runs them
 * in a user namespace of their own, or as the user nobody where namespaces are forbidden.
 */
final class PostgresPrograms {
  private static final String NOBODY = "nobody";
  private final Path folder;
  private final List<String> prefix;
  private final boolean asNobody;

  PostgresPrograms(Path folder) {
    this.folder = folder;
    boolean root = "root".equals(System.getProperty("user.name"));
    boolean namespaces = root && runs(List.of("unshare", "-U", "true"));
    this.asNobody = root && !namespaces;
    if (namespaces) {
      this.prefix = List.of("unshare", "-U");
    } else if (root) {
      this.prefix = List.of("setpriv", "--reuid=" + NOBODY, "--clear-groups");
    } else {
      this.prefix = List.of();
    }
  }

  /** Makes a folder's files belong to whom the programs run as. */
  void own(Path data) {
    String wanted = asNobody ? NOBODY : System.getProperty("user.name");
    try {
      if (!Files.getOwner(data).getName().equals(wanted)) {
        run(List.of("chown", "-R", wanted, data.toString()), data);
      }
    } catch (IOException e) {
      throw failed("chown", e.toString());
    }
  }

  /** Makes a new data directory whose superuser has the password in the given file. */
  void initialise(Path data, String user, Path passwordFile) {
    run(
        program(
            "initdb",
            "--pgdata=" + data,
            "--username=" + user,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--set=timezone=UTC"),
        data);
  }

  /**
   * Starts the server under its guard, in a session of its own where the platform has setsid(1).
   *
   * @param log what is printed before PostgreSQL's own log is open
   */
  PostgresGuard start(Path data, Path log, List<String> settings) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    if (runs(List.of("setsid", "true"))) {
      command.add("setsid");
    }
    command.addAll(List.of("sh", "-c", PostgresGuard.SCRIPT, "guard"));
    command.addAll(List.of(bin("postgres"), "-D", data.toString()));
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return new PostgresGuard(quiet(command).redirectOutput(log.toFile()).start(), data);
  }

  /** Ends the server's connections and the server, and waits until it has gone. */
  void stop(Path data) throws IOException {
    try {
      run(
          program(
              "pg_ctl",
              "--pgdata=" + data,
              "--silent",
              "--wait",
              "--mode=fast",
              "--timeout=60",
              "stop"),
          data);
    } catch (ReelmillException e) {
      if (Postmaster.of(data).filter(Postmaster::alive).isPresent()) {
        throw e;
      }
    }
  }

  private List<String> program(String name, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin(name));
    command.addAll(List.of(arguments));
    return command;
  }

  private String bin(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /** The server inherits its starter's output, so that is a file, which has an end, not a pipe. */
  private static void run(List<String> command, Path evidence) {
    try {
      Path output = Files.createTempFile("reelmill-postgres", ".log");
      try {
        Process process = quiet(command).redirectOutput(output.toFile()).start();
        if (process.waitFor() != 0) {
          String said = Files.readString(output, StandardCharsets.UTF_8).strip();
          throw failed(command.getLast(), said + "\n" + evidence);
        }
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw failed(command.getFirst(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(command.getFirst(), "interrupted");
    }
  }

  /** The last lines of a log. */
  static String tail(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  private static ProcessBuilder quiet(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("PG"));
    return builder;
  }

  private static boolean runs(List<String> command) {
    try {
      Process process = quiet(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The failure of one of its programs, with what that printed. */
  static ReelmillException failed(String what, String said) {
    return new ReelmillException(
        "database_failed", false, "The embedded PostgreSQL failed (" + what + "): " + said);
  }
}
