package dev.reelmill.app;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** This program's own command line, for children that run another role of it. */
final class ChildProcesses {
  /** Vectors for drawing; the server itself starts faster without. */
  private static final List<String> RENDER_FLAGS = List.of("--add-modules=jdk.incubator.vector");

  private ChildProcesses() {}

  /** A child with the same Java, flags and class path, and the given arguments for {@link Main}. */
  static ProcessBuilder of(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> !flag.startsWith("-javaagent:") && !flag.startsWith("-agentlib:"))
        .filter(flag -> !flag.startsWith("--add-modules"))
        .forEach(command::add);
    command.addAll(RENDER_FLAGS);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }
}
