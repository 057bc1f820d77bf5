package io.gongkai.statistics;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** The made-up reports of 芜湖市 that {@code docs/statistics.md} asks about; no other test files for it. */
@ApplicationScoped
class WuhuReports {

    private static final Instant IN_TIME = Instant.parse("2025-01-20T02:00:00Z");
    private static final Instant LATE = Instant.parse("2025-04-10T02:00:00Z");
    private static final Instant CORRECTED = Instant.parse("2025-03-10T02:00:00Z");

    private final StoredReports stored;

    WuhuReports(StoredReports stored) {
        this.stored = stored;
    }

    private record Handled(int granted, int inPart, int refused, int notHeld) {

        int total() {
            return granted + inPart + refused + notHeld;
        }
    }

    /** @return {@code snapshot.id} of the state before 镜湖区 corrected how many applications it received */
    String file() {
        stored.file("340203", 2019, "F2019", Map.of(SmallReports.NEW, 20));
        stored.file("340208", 2019, "F2019", Map.of(SmallReports.NEW, 11));
        stored.file("340209", 2020, "F2019", Map.of(SmallReports.NEW, 35));

        Handled handledInJinghu = new Handled(40, 15, 10, 30);
        file("340202", 69, handledInJinghu, IN_TIME);
        file("340207", 64, new Handled(38, 6, 4, 16), IN_TIME);
        file("340209", 58, new Handled(30, 12, 3, 15), IN_TIME);
        file("340210", 31, new Handled(9, 4, 6, 12), IN_TIME);
        file("340212", 35, new Handled(18, 6, 2, 10), LATE);
        file("340281", 44, new Handled(20, 7, 8, 10), IN_TIME);
        Object before = given().get("/api/v1/statistics/340200/2024").path("snapshot.id");
        file("340202", 96, handledInJinghu, CORRECTED);
        return before.toString();
    }

    private void file(String county, int received, Handled handled, Instant at) {
        Map<String, Integer> numbers = Map.of(
                SmallReports.NEW,
                received,
                SmallReports.HANDLED,
                handled.total(),
                SmallReports.GRANTED,
                handled.granted(),
                "applications.granted_part.total",
                handled.inPart(),
                "applications.refused.third_party.total",
                handled.refused(),
                "applications.unable.not_held.total",
                handled.notHeld());
        stored.file(county, 2024, "F2021", numbers, at);
    }
}
