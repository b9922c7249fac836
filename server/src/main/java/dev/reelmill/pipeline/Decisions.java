package dev.reelmill.pipeline;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided about a job in a way that might not come out the same again. */
public interface Decisions {

  /** Nobody else works on the film; nothing is remembered. */
  Decisions NONE =
      new Decisions() {
        @Override
        public @Nullable UUID jobId() {
          return null;
        }

        @Override
        public Optional<String> find(String name) {
          return Optional.empty();
        }

        @Override
        public String keep(String name, String content) {
          return content;
        }
      };

  /** The job, or null outside of jobs. */
  @Nullable UUID jobId();

  /** What was decided under a name. */
  Optional<String> find(String name);

  /**
   * Decides, unless an earlier attempt has.
   *
   * @return what holds
   */
  String keep(String name, String content);
}
