package dev.reelmill.publish;

import dev.reelmill.storage.ObjectStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Cuts a process off after a number of steps: puts into the store, statements and commits. */
final class PowerCut {
  private static final Set<String> STEPS = Set.of("put", "replace", "prepareStatement", "commit");

  private int stepsLeft = Integer.MAX_VALUE;

  /** Nothing after that many steps gets through. */
  synchronized void after(int steps) {
    stepsLeft = steps;
  }

  /** Whether the cut has come. */
  synchronized boolean happened() {
    return stepsLeft < 0;
  }

  ObjectStore wrap(ObjectStore store) {
    return wrap(ObjectStore.class, store);
  }

  DataSource wrap(DataSource source) {
    return wrap(DataSource.class, source);
  }

  private synchronized void step() {
    if (stepsLeft-- <= 0) {
      stepsLeft = -1;
      throw new Cut();
    }
  }

  private <T> T wrap(Class<T> type, T real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (STEPS.contains(method.getName())) {
            step();
          }
          try {
            Object result = method.invoke(real, arguments);
            return result instanceof Connection connection
                ? wrap(Connection.class, connection)
                : result;
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** The process is gone. */
  static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
