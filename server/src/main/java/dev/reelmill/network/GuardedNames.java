package dev.reelmill.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a host, and refuses a host that has a private one. The connection is made
 * to the very addresses that were looked at, so a name that changes its mind gains nothing.
 */
public final class GuardedNames implements DnsResolver {
  private final DnsResolver names;
  private final boolean privateAllowed;

  /**
   * Names found by others.
   *
   * @param privateAllowed whether private addresses may be reached after all
   */
  public GuardedNames(DnsResolver names, boolean privateAllowed) {
    this.names = names;
    this.privateAllowed = privateAllowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (!privateAllowed) {
      for (InetAddress address : addresses) {
        if (!PublicAddress.is(address)) {
          throw new PrivateAddressException(host);
        }
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** The host is not one of the public internet. */
  public static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
      super(host + " is a private address, which may not be reached");
    }
  }
}
