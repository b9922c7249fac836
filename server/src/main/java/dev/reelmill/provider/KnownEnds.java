package dev.reelmill.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** When offers of providers end, as they announced it and as the operator knows better. */
public final class KnownEnds {

  /** An offer of a provider itself; gateways may go on with it. */
  private record Announced(Provider provider, Pattern models, LocalDate last) {}

  private static final List<Announced> ANNOUNCED =
      List.of(
          new Announced(Provider.OPENAI, Pattern.compile("sora.*"), LocalDate.of(2026, 9, 24)),
          new Announced(
              Provider.GEMINI, Pattern.compile("text-embedding-004"), LocalDate.of(2026, 1, 14)),
          new Announced(
              Provider.GEMINI, Pattern.compile("veo-.*preview.*"), LocalDate.of(2026, 10, 22)));

  private final Map<ModelName, LocalDate> told;

  /** Announced ends, and those that somebody told. */
  public KnownEnds(Map<ModelName, LocalDate> told) {
    this.told = Map.copyOf(told);
  }

  /** The last day of a model at an endpoint. */
  public Optional<LocalDate> of(ModelName name, Endpoint endpoint) {
    return Optional.ofNullable(told.get(name)).or(() -> announced(name, endpoint));
  }

  private static Optional<LocalDate> announced(ModelName name, Endpoint endpoint) {
    return ANNOUNCED.stream()
        .filter(one -> endpoint.isTheProvidersOwn())
        .filter(one -> one.provider() == name.provider())
        .filter(one -> one.models().matcher(name.model()).matches())
        .map(Announced::last)
        .findFirst();
  }
}
