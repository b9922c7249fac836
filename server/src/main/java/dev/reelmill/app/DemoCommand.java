package dev.reelmill.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A server with something to show. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts the server with a sample board and a first search.")
final class DemoCommand implements Runnable {
  @Mixin private ServeOptions options = new ServeOptions();

  DemoCommand() {}

  @Override
  public void run() {
    Server server = Server.startProcess(options.settings());
    server.parts().forEach(System.out::println);
    System.out.println("sample     " + SampleBoard.importInto(server.database()).summary());
    ServeCommand.announceReady(server);
    System.out.println(FirstSearch.run(server.url(), "python developer"));
    System.out.println("Open " + server.url() + " in a browser. Ctrl-C ends the server.");
    ServeCommand.untilTerminated();
  }
}
