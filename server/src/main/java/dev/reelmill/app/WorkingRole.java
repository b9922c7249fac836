package dev.reelmill.app;

/** A worker, wherever its jobs come from. */
interface WorkingRole extends AutoCloseable {

  /** Works until it is drained or the thread is interrupted; a job under way is then given back. */
  void run() throws InterruptedException;

  /** Claims no more; {@link #run} returns once the job under way is done. */
  void drain();

  @Override
  void close();
}
