package dev.reelmill.chaos;

import dev.reelmill.app.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role of Reelmill as a process of its own, with a home and a log of its own. */
final class Program implements Part {
  private final String name;
  private final Path folder;
  private final Map<String, String> environment;
  private final String[] arguments;
  private final List<Path> logs = new ArrayList<>();
  private @Nullable ServerProcess process;

  /**
   * A program that does not run yet.
   *
   * @param folder where it gets a folder under its name
   */
  Program(String name, Path folder, Map<String, String> environment, String... arguments) {
    this.name = name;
    this.folder = folder.resolve(name);
    this.environment = environment;
    this.arguments = arguments;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start() throws IOException {
    Files.createDirectories(folder);
    logs.add(folder.resolve("life-" + (logs.size() + 1) + ".log"));
    Map<String, String> named = new HashMap<>(environment);
    named.put("WORKER_ID", life());
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addAll(List.of("--home", folder.resolve("home").toString()));
    process = ServerProcess.run(logs.getLast(), named, command.toArray(String[]::new));
  }

  /** The name by which leases know it: each of its lives has its own. */
  synchronized String life() {
    return name + "-" + logs.size();
  }

  @Override
  public synchronized boolean alive() {
    return process != null && process.alive();
  }

  @Override
  public synchronized void kill() {
    if (process != null) {
      process.kill();
    }
  }

  /** SIGSTOP: all of its threads stand still, and it does not know. */
  synchronized void freeze() {
    signal("STOP");
  }

  /** SIGCONT. */
  synchronized void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    if (process != null && process.alive()) {
      Signals.send(signal, process.pid());
    }
  }

  /** What all its lives have logged so far. */
  synchronized String log() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path log : logs) {
      all.append(Files.readString(log));
    }
    return all.toString();
  }
}
