package dev.reelmill.app;

import java.lang.reflect.Proxy;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears that the process is to end (SIGTERM, Ctrl-C) before the Java machine begins to: once it
 * has, libraries have taken themselves apart, and the voice is among them.
 */
final class TerminationSignal {
  private static final Logger LOG = LoggerFactory.getLogger(TerminationSignal.class);
  private static final List<String> NAMES = List.of("TERM", "INT");

  private TerminationSignal() {}

  /**
   * From now on these signals do nothing but run the action, on a thread of their own. Where the
   * Java machine does not offer that, they end it as ever.
   */
  static void handle(Runnable action) {
    try {
      // By name, as the compiler warns of these classes and cannot be told not to.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object handling =
          Proxy.newProxyInstance(
              TerminationSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                action.run();
                return null;
              });
      for (String name : NAMES) {
        Object heard = signal.getConstructor(String.class).newInstance(name);
        signal.getMethod("handle", signal, handler).invoke(null, heard, handling);
      }
    } catch (ReflectiveOperationException | IllegalArgumentException unheard) {
      LOG.debug("signals end this process at once", unheard);
    }
  }
}
