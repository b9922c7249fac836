package dev.reelmill.storage;

import java.util.concurrent.CountDownLatch;

/** What may happen to a request on its way. */
public sealed interface Fault {

  /** Nothing: it is answered by the server. */
  record Pass() implements Fault {}

  /** It is answered with an error instead, in S3's form. */
  record Refuse(int status, String code) implements Fault {}

  /** It is never answered, nor is its content read. */
  record Stall() implements Fault {}

  /** The connection is reset after some of its content was read. */
  record ResetRequest(long afterBytes) implements Fault {}

  /** The connection is reset after some bytes of the answer, head included. */
  record ResetAnswer(long afterBytes) implements Fault {}

  /** Nothing more comes after some bytes of the answer, head included. */
  record StallAnswer(long afterBytes) implements Fault {}

  /** It says that it is here, waits to be released, and is then answered by the server. */
  record Hold(CountDownLatch reached, CountDownLatch release) implements Fault {}
}
