package dev.reelmill.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an order may choose that goes by the installation.
 *
 * @param templates that are known
 * @param allVoices that are known here at present, the default first; none when only workers
 *     elsewhere can tell
 * @param elsewhere whether a voice that is not known here may be known to workers elsewhere
 */
public record Choices(
    List<String> templates, Supplier<List<String>> allVoices, Predicate<String> elsewhere) {
  public Choices {
    templates = List.copyOf(templates);
  }

  /** Voices that are known here, the default first; none when only workers elsewhere can tell. */
  public List<String> voices() {
    return allVoices.get();
  }

  /**
   * What is wrong with choices.
   *
   * @param template or null
   * @param voice with or without the name of its engine, or null
   * @return field to rule; empty when all is well
   */
  public Map<String, String> wrong(@Nullable String template, @Nullable String voice) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (template != null && !templates.contains(template)) {
      wrong.put("template_id", "must be one of: " + String.join(", ", templates));
    }
    List<String> known = voice == null ? List.of() : voices();
    if (voice != null
        && known.stream().noneMatch(one -> one.equals(voice) || one.equals("piper:" + voice))
        && !elsewhere.test(voice)) {
      wrong.put("voice", "must be one of: " + String.join(", ", known));
    }
    return wrong;
  }
}
