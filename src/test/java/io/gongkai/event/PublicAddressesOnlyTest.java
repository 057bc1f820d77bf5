package io.gongkai.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.gongkai.OwnersDatabase;
import io.gongkai.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** As it is unless the operator says otherwise. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(PublicAddressesOnlyTest.AsDelivered.class)
class PublicAddressesOnlyTest {

    public static final class AsDelivered implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gongkai.webhooks.private", "");
        }
    }

    private final DataSource dataSource = OwnersDatabase.get();

    @Test
    void callsNoAddressOfAPrivateNetworkWhenItIsRegisteredOrLater() throws IOException, SQLException {
        try (Receiver receiver = new Receiver()) {
            for (String url : List.of(receiver.url(), "http://1.1.1.1/", "https://localhost:9/", "https://10.0.0.1/")) {
                Hooks.NATION
                        .post("", Map.of("url", url, "division", "630000", "description", "测试"))
                        .statusCode(422)
                        .body("violations.pointer", contains("/url"));
            }
            Hooks.NATION
                    .post("", Map.of("url", "https://10.0.0.1/", "division", "630000", "description", "测试"))
                    .body("detail", containsString("GONGKAI_WEBHOOK_PRIVATE"));
            Hooks.Hook hook = Hooks.NATION.register("https://1.1.1.1/", "630000", List.of("filed"));
            // The name has come to mean another address.
            for (String later : List.of("https://localhost:9/", receiver.url())) {
                try (Connection connection = dataSource.getConnection();
                        PreparedStatement change =
                                connection.prepareStatement("UPDATE webhook SET url = ? WHERE id = ?")) {
                    change.setString(1, later);
                    change.setObject(2, UUID.fromString(hook.id()));
                    change.executeUpdate();
                }
                Hooks.NATION.post("/" + hook.id() + "/test").statusCode(202);
                List<Map<String, Object>> log = Hooks.NATION.deliveries(
                        hook, found -> found.getFirst().get("state").equals("failed"));
                assertThat(Hooks.attempts(log.getFirst()).getFirst()).containsEntry("error", "forbidden_address");
            }
            assertThat(receiver.waiting()).isZero();
        }
    }
}
