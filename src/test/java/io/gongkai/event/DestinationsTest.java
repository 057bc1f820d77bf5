package io.gongkai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches through the service what he cannot reach himself. */
class DestinationsTest {

    private static final Destinations PUBLIC = new Destinations(Optional.of(false));
    private static final Destinations OWN_NETWORK = new Destinations(Optional.of(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost:8443/",
                "https://10.1.2.3/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://100.64.0.1/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[::ffff:0:127.0.0.1]/",
                "https://[5f00::1]/"
            })
    void refusesPrivateAddressesUnlessTheOperatorAllowsThem(String url) {
        assertThat(PUBLIC.find(url)).isEqualTo(new Destinations.Found.Forbidden());
        assertThat(OWN_NETWORK.find(url)).isInstanceOf(Destinations.Found.Allowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://0.0.0.0/",
                "https://169.254.169.254/latest/meta-data",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/"
            })
    void neverCallsLinkLocalMulticastAndReservedAddresses(String url) {
        assertThat(PUBLIC.find(url)).isEqualTo(new Destinations.Found.Forbidden());
        assertThat(OWN_NETWORK.find(url)).isEqualTo(new Destinations.Found.Forbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://0x7f000001/", "https://127.1/"})
    void isNotDeceivedByOtherWaysToWriteAnAddress(String url) {
        assertThat(PUBLIC.find(url)).isNotInstanceOf(Destinations.Found.Allowed.class);
    }

    @Test
    void asksForTls() {
        assertThat(PUBLIC.find("http://1.1.1.1/")).isEqualTo(new Destinations.Found.Plain());
        assertThat(OWN_NETWORK.find("http://1.1.1.1/")).isInstanceOf(Destinations.Found.Allowed.class);
    }

    @Test
    void callsThePublicNetworkOfEitherKind() {
        assertThat(PUBLIC.find("https://[2606:4700:4700::1111]/")).isInstanceOf(Destinations.Found.Allowed.class);
        assertThat(PUBLIC.find("https://[2408:8000::1]/")).isInstanceOf(Destinations.Found.Allowed.class);
    }

    @Test
    void connectsToTheAddressThatWasLookedAt() {
        assertThat(PUBLIC.find("https://1.1.1.1:8443/hook?a=b"))
                .isInstanceOfSatisfying(Destinations.Found.Allowed.class, found -> {
                    assertThat(found.destination().address()).isEqualTo(InetAddress.ofLiteral("1.1.1.1"));
                    assertThat(found.destination().port()).isEqualTo(8443);
                    assertThat(found.destination().target()).isEqualTo("/hook?a=b");
                    assertThat(found.destination().isTls()).isTrue();
                });
    }
}
