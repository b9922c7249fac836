package dev.reelmill.app;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This program's own command line, for children that run another role of it. */
final class ChildProcesses {
  /**
   * Vectors for drawing, which what does not draw starts faster without; and a small heap, as films
   * are made outside of it.
   */
  private static final List<String> RENDER_FLAGS =
      List.of("--add-modules=jdk.incubator.vector", "-Xmx256m", "-XX:+UseSerialGC");

  /**
   * For the C library's allocator: large pieces go back to the system as soon as they are free, and
   * threads share two heaps. Without, a worker keeps several hundred megabytes of ended films.
   */
  private static final Map<String, String> RENDER_ENVIRONMENT =
      Map.of("MALLOC_MMAP_THRESHOLD_", "262144", "MALLOC_ARENA_MAX", "2");

  /** A document that wants more memory is not read. */
  private static final List<String> READING_FLAGS =
      List.of(
          "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

  private static final Set<String> DRAWING = Set.of("render", "worker");

  private ChildProcesses() {}

  /**
   * A child with the same Java, flags and class path, and the given arguments for {@link Main}, the
   * command first.
   */
  static ProcessBuilder of(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-javaagent:") && !flag.startsWith("-agentlib:"))
        .filter(flag -> !flag.startsWith("--add-modules"))
        .forEach(command::add);
    boolean draws = arguments.stream().limit(1).anyMatch(DRAWING::contains);
    if (draws) {
      command.addAll(RENDER_FLAGS);
    }
    if (arguments.getFirst().equals(ReadDocumentCommand.NAME)) {
      command.addAll(READING_FLAGS);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(arguments);
    ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
    if (draws) {
      RENDER_ENVIRONMENT.forEach(child.environment()::putIfAbsent);
    }
    return child;
  }
}
