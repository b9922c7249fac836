package dev.reelmill.network;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from those of a machine or a network of its own, by the
 * special-purpose registries of RFC 6890 and what was added since.
 */
final class PublicAddress {
  private static final List<Block> SPECIAL =
      List.of(
          Block.of("0.0.0.0", 8), // this network
          Block.of("10.0.0.0", 8), // private, RFC 1918
          Block.of("100.64.0.0", 10), // shared by carriers, RFC 6598
          Block.of("127.0.0.0", 8), // loopback
          Block.of("169.254.0.0", 16), // link-local; clouds tell machines their secrets here
          Block.of("172.16.0.0", 12), // private, RFC 1918
          Block.of("192.0.0.0", 24), // protocol assignments
          Block.of("192.0.2.0", 24), // documentation
          Block.of("192.88.99.0", 24), // relays that are no more, RFC 7526
          Block.of("192.168.0.0", 16), // private, RFC 1918
          Block.of("198.18.0.0", 15), // benchmarks
          Block.of("198.51.100.0", 24), // documentation
          Block.of("203.0.113.0", 24), // documentation
          Block.of("224.0.0.0", 3), // multicast, reserved, broadcast
          Block.of("::", 8), // unspecified, loopback, IPv4 inside IPv6
          Block.of("64:ff9b::", 96), // IPv4 behind a translator, RFC 6052
          Block.of("64:ff9b:1::", 48), // the same, local, RFC 8215
          Block.of("100::", 64), // discard
          Block.of("2001::", 23), // protocol assignments, Teredo
          Block.of("2001:db8::", 32), // documentation
          Block.of("2002::", 16), // IPv4 inside 6to4
          Block.of("3fff::", 20), // documentation
          Block.of("5f00::", 16), // segment routing
          Block.of("fc00::", 7), // unique local
          Block.of("fe80::", 9), // link-local, and site-local that was
          Block.of("ff00::", 8)); // multicast

  private PublicAddress() {}

  /** Whether the address is one that anybody on the internet could be reached at. */
  static boolean is(InetAddress address) {
    return SPECIAL.stream().noneMatch(block -> block.contains(address));
  }

  /** Addresses that begin with the same bits. */
  private record Block(InetAddress first, int bits) {

    static Block of(String first, int bits) {
      try {
        return new Block(InetAddress.getByName(first), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(first, e);
      }
    }

    boolean contains(InetAddress address) {
      if (address instanceof Inet6Address != first instanceof Inet6Address) {
        return false;
      }
      byte[] mine = first.getAddress();
      byte[] theirs = address.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
