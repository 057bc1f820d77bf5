package io.gongkai.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a request came from, cut so that it names a network and no machine: /24 of IPv4, /48 of IPv6. */
final class ClientNetwork {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private ClientNetwork() {}

    /** @param address as the connection gives it, or a proxy; null if there is none that can be read */
    static @Nullable String of(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return null;
        }
    }
}
