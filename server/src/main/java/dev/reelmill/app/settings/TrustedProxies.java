package dev.reelmill.app.settings;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;

/**
 * Proxies in front of this server: what they say about who asks, and under which address, is true.
 *
 * @param networks addresses and networks, such as {@code 10.0.0.0/8}
 */
public record TrustedProxies(List<String> networks) {
  /** What the word {@code private} stands for. */
  private static final List<String> PRIVATE =
      List.of(
          "127.0.0.0/8",
          "::1/128",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "100.64.0.0/10",
          "fc00::/7",
          "fe80::/10");

  /**
   * Reads a list with commas.
   *
   * @throws IllegalArgumentException when something in it is neither an address nor a network
   */
  static TrustedProxies parse(String text) {
    return new TrustedProxies(
        Stream.of(text.split(",")).map(String::strip).flatMap(TrustedProxies::networks).toList());
  }

  private static Stream<String> networks(String text) {
    if (text.equals("private")) {
      return PRIVATE.stream();
    }
    if (!text.matches("[0-9a-fA-F:.]+(/\\d{1,3})?")) { // lest a name be looked up
      throw new IllegalArgumentException(text);
    }
    return Stream.of(new NetMask(text).toString());
  }

  /** Whether an address is one of theirs. */
  public boolean includes(InetAddress address) {
    return networks.stream().anyMatch(network -> new NetMask(network).matches(address));
  }

  /** As Tomcat has it. */
  public String list() {
    return networks.stream().collect(Collectors.joining(", "));
  }
}
