package io.gongkai.event;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongkai.Samples;
import io.gongkai.Tokens;
import java.io.IOException;
import java.util.List;

/** Makes things happen to reports of 2014. */
final class Happenings {

    private Happenings() {}

    /** Files the sample with so many applications, and gives the ETag. */
    static String file(String division, int received) throws IOException {
        ObjectNode report = Samples.report(division, 2014);
        ObjectNode cells = (ObjectNode) report.get("cells");
        for (String column : List.of("natural_person", "total")) {
            cells.put("applications.new_received." + column, received);
            cells.put("applications.carried_out." + column, received - 27);
        }
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .contentType("application/json")
                .body(report.toString())
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    /** Returns, accepts or reopens, and gives the ETag. */
    static String decide(String division, String what, String tag) {
        return given().auth()
                .oauth2(Tokens.ADMINISTRATOR)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(
                        switch (what) {
                            case "return" -> "{\"reasons\": [{\"text\": \"请核对\"}]}";
                            case "reopen" -> "{\"reason\": \"更正\"}";
                            default -> "";
                        })
                .post("/api/v1/reports/" + division + "/2014/" + what)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
