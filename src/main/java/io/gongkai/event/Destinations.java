package io.gongkai.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses may be called. Whoever may register one must not reach through the service what he cannot reach
 * himself: only addresses of the public network, and only encrypted, unless {@code GONGKAI_WEBHOOK_PRIVATE} says that
 * the receivers stand in the office's own network.
 */
@ApplicationScoped
class Destinations {

    /** Never called: this network, link-local (where clouds keep their credentials), multicast, reserved. */
    private static final List<Network> NEVER = networks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "2001:db8::/32",
            "100::/64");

    /**
     * The machine itself, private networks, what is translated to IPv4 addresses that could be any of these, and all of
     * IPv6 that is not given out for the public network (2000::/3).
     */
    private static final List<Network> PRIVATE = networks(
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "::/3",
            "2001::/23",
            "2002::/16",
            "3fff::/20",
            "4000::/2",
            "8000::/1");

    private static final int LONGEST = 2000;

    private final boolean privateAllowed;

    Destinations(@ConfigProperty(name = "gongkai.webhooks.private") Optional<Boolean> privateAllowed) {
        this.privateAllowed = privateAllowed.orElse(false);
    }

    /** What becomes of an address. */
    sealed interface Found {
        record Allowed(Destination destination) implements Found {}

        /** It is not written as it must be. */
        record Malformed() implements Found {}

        /** Not encrypted. */
        record Plain() implements Found {}

        /** No network address is known under the name. */
        record Unresolvable() implements Found {}

        /** It leads where no call may go. */
        record Forbidden() implements Found {}
    }

    Found find(String written) {
        URI url;
        try {
            url = new URI(written);
        } catch (URISyntaxException e) {
            return new Found.Malformed();
        }
        if (!isWellFormed(url, written)) {
            return new Found.Malformed();
        }
        if (url.getScheme().equals("http") && !privateAllowed) {
            return new Found.Plain();
        }
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(url.getHost());
        } catch (UnknownHostException e) {
            return new Found.Unresolvable();
        }
        // A name that leads to one address that is allowed and one that is not is up to no good.
        for (InetAddress address : addresses) {
            if (!mayBeCalled(address)) {
                return new Found.Forbidden();
            }
        }
        return new Found.Allowed(new Destination(url, addresses[0]));
    }

    boolean mayBeCalled(InetAddress address) {
        return NEVER.stream().noneMatch(network -> network.holds(address))
                && (privateAllowed || PRIVATE.stream().noneMatch(network -> network.holds(address)));
    }

    private static boolean isWellFormed(URI url, String written) {
        String scheme = url.getScheme();
        return scheme != null
                && (scheme.equals("https") || scheme.equals("http"))
                && written.length() <= LONGEST
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() <= 65535
                && url.getPort() != 0
                && written.chars().allMatch(character -> character > ' ' && character < 127)
                && !url.getHost().toLowerCase(Locale.ROOT).endsWith(".");
    }

    private static List<Network> networks(String... written) {
        return List.of(written).stream().map(Network::of).toList();
    }
}
