package io.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongkai.division.DivisionCode;
import org.junit.jupiter.api.Test;

/** What is kept of an address, and of where a request came from. */
class AuditedPathTest {

    @Test
    void tellsWhatARequestIsAbout() {
        assertThat(AuditedPath.of("/api/v1/reports/230881/2024/revisions/1", "110000"))
                .isEqualTo(new AuditedPath(
                        "/api/v1/reports/230881/2024/revisions/1", new DivisionCode("230881"), 2024, null));
        assertThat(AuditedPath.of("/api/v1/reports/230881-d0001/2024", null))
                .isEqualTo(new AuditedPath(
                        "/api/v1/reports/230881-d0001/2024", new DivisionCode("230881"), 2024, "230881-d0001"));
        assertThat(AuditedPath.of("/api/v1/bodies/11230881MB1234567X", null).body())
                .isEqualTo("11230881MB1234567X");
        assertThat(AuditedPath.of("/api/v1/reports", "230800").division()).isEqualTo(new DivisionCode("230800"));
        assertThat(AuditedPath.of("/api/v1/reports", "somewhere").division()).isNull();
    }

    @Test
    void keepsNothingThatCouldBeASecret() {
        assertThat(AuditedPath.of("/api/v1/tokens/gk_n1m2o3p4q5r6s7t8u9v0w1x2y3z4a5b6c7d8e9f0g1h", null)
                        .text())
                .isEqualTo("/api/v1/tokens/…");
        assertThat(AuditedPath.of("/api/v1/%E5%BC%A0%E4%B8%89/" + "a/".repeat(100), null)
                        .text())
                .isEqualTo("/api/v1/…" + "/a".repeat(9));
    }

    @Test
    void cutsTheAddressOfTheCallerToItsNetwork() {
        assertThat(ClientNetwork.of("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:0:0:0:0:0/48");
        assertThat(ClientNetwork.of("::ffff:203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(ClientNetwork.of("unknown")).isNull();
        assertThat(ClientNetwork.of(null)).isNull();
    }
}
