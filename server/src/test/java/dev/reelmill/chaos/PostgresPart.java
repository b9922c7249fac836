package dev.reelmill.chaos;

import dev.reelmill.app.database.KillablePostgres;
import java.io.IOException;

/** The database's server. */
record PostgresPart(KillablePostgres server) implements Part {
  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public void start() throws IOException {
    server.start();
  }

  @Override
  public boolean alive() {
    return server.alive();
  }

  @Override
  public void kill() {
    server.kill();
  }
}
