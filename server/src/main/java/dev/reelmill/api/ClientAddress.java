package dev.reelmill.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What a caller's address is counted under. */
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The address, or of IPv6 the network of 64 bits, which is what a single customer is given. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** The same of an address as it is written. */
  public static String of(String address) {
    try {
      InetAddress literal = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
      return literal instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), NETWORK_BYTES)) + "/64"
          : literal.getHostAddress();
    } catch (IllegalArgumentException unknownForm) {
      return address;
    }
  }
}
