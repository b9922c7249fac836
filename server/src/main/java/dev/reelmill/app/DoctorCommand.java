package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.composition.DrawingTools;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/**
 * Looks whether this machine, and what it reaches, has what Reelmill needs. Changes nothing, and
 * makes nothing that a server would make: it has a home's own database, if one is there and no
 * server runs, started for its questions, and writes an object that it deletes again.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Checks Java, memory, disk, ports, database, clock, Redis, object store, libraries, fonts,"
            + " ffmpeg, voices and the model that searches go by.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private ServeOptions options = new ServeOptions();

  DoctorCommand() {}

  @Override
  public Integer call() {
    return examine(options.settings(), System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Prints a line for each finding; false when something is wrong. */
  static boolean examine(Settings settings, PrintStream out) {
    boolean healthy = true;
    try (Openings openings = new Openings()) {
      for (Examination examination : examinations(settings, openings)) {
        healthy &= examination.print(out);
      }
    }
    return healthy;
  }

  private static List<Examination> examinations(Settings settings, Openings openings) {
    List<Examination> all = new ArrayList<>();
    all.addAll(machine(settings));
    all.addAll(services(settings, openings));
    all.addAll(engine(settings));
    return all;
  }

  private static List<Examination> machine(Settings settings) {
    List<Examination> machine = new ArrayList<>();
    machine.add(Examination.of("java", MachineChecks::java));
    machine.add(new Examination("memory", () -> MachineChecks.memory(settings.workers().count())));
    machine.add(Examination.of("disk", () -> MachineChecks.disk(settings.home())));
    machine.add(Examination.of("port", () -> MachineChecks.port(settings.http().port(), "--port")));
    settings
        .http()
        .managementPort()
        .map(port -> MachineChecks.managementPort(port))
        .ifPresent(machine::add);
    return machine;
  }

  private static List<Examination> services(Settings settings, Openings openings) {
    List<Examination> services = new ArrayList<>();
    if (Database.exists(settings.home(), settings.databaseUrl())) {
      services.addAll(database(settings, openings));
    } else {
      services.add(Examination.of("database", () -> MachineChecks.noDatabase(settings.home())));
    }
    services.add(Examination.of("redis", () -> MachineChecks.redis(settings)));
    services.add(Examination.of("objects", () -> MachineChecks.objects(settings)));
    return services;
  }

  private static List<Examination> database(Settings settings, Openings openings) {
    DatabaseChecks database =
        new DatabaseChecks(
            () ->
                openings
                    .add(() -> Database.look(settings.home(), settings.databaseUrl()))
                    .connections(),
            InstantSource.system());
    return List.of(
        new Examination("database", database::version),
        new Examination("schema", database::schema),
        new Examination("clock", database::clock));
  }

  private static List<Examination> engine(Settings settings) {
    return List.of(
        Examination.of("drawing", EngineChecks::drawing),
        Examination.of("fonts", DrawingTools::fontsId),
        Examination.of("ffmpeg", EngineChecks::encoding),
        Examination.of("voice", () -> EngineChecks.voices(settings.home())),
        new Examination("embedding", () -> SearchModel.examine(settings.providers())));
  }
}
