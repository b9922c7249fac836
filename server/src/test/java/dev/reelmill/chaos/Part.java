package dev.reelmill.chaos;

import java.io.IOException;

/** A process of the system that may die at any moment and is started again. */
interface Part {

  /** For people; no two parts of a cluster have the same. */
  String name();

  /** Starts the process and does not wait until it is of use: nobody else's start waits either. */
  void start() throws IOException;

  /** Whether the process lives. */
  boolean alive();

  /** SIGKILL; returns when the process has gone. Nothing happens when it does not live. */
  void kill();
}
