package dev.reelmill.chaos;

import static java.util.Objects.requireNonNull;

import dev.reelmill.app.Client;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The door of a server, for each of those who will ask there: programs with a key each. */
final class Doors {
  private final Insistence insistence = new Insistence();
  private final Crossing crossing = new Crossing();
  private final Map<String, Door> byOwner;

  /** Makes the keys that the wishes need, at a server that answers. */
  Doors(URI server, List<Wish> wishes) {
    Client person = Client.person(server);
    byOwner =
        wishes.stream()
            .filter(Wish.Owned.class::isInstance)
            .map(wish -> ((Wish.Owned) wish).owner())
            .distinct()
            .collect(
                Collectors.toMap(
                    owner -> owner,
                    _ -> new Door(person.program("generate"), insistence, crossing)));
  }

  /** The door, as an owner uses it. */
  Door of(String owner) {
    return requireNonNull(byOwner.get(owner), owner);
  }

  /** With which everybody asks. */
  Insistence insistence() {
    return insistence;
  }

  /** Where orders are met on their way. */
  Crossing crossing() {
    return crossing;
  }

  /** How many orders were answered out of the server's memory. */
  int replayed() {
    return byOwner.values().stream().mapToInt(Door::replayed).sum();
  }
}
