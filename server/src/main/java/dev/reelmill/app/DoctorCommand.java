package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Looks whether this machine has what Reelmill needs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks Java, libraries, voice, fonts, disk, database, object store and port.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private ServeOptions options = new ServeOptions();

  DoctorCommand() {}

  @Override
  public Integer call() {
    Settings settings = options.settings();
    boolean healthy = true;
    for (Examination examination : examinations(settings)) {
      healthy &= examination.print(System.out);
    }
    return healthy ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static List<Examination> examinations(Settings settings) {
    return List.of(
        new Examination("java", MachineChecks::java),
        new Examination("disk", () -> MachineChecks.disk(settings.home())),
        new Examination("port", () -> MachineChecks.port(settings.http().port())),
        new Examination("database", () -> MachineChecks.database(settings)),
        new Examination("objects", () -> MachineChecks.objects(settings)),
        new Examination("drawing", EngineChecks::drawing),
        new Examination("ffmpeg", EngineChecks::encoding),
        new Examination("voice", () -> EngineChecks.voices(settings.home())));
  }
}
