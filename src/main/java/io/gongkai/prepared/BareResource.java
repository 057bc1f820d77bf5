package io.gongkai.prepared;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The least that a call of this service costs: so many bytes and nothing else, to measure what answers cost beside it.
 * Absent unless it is switched on for that.
 */
@Path("/bare")
@NonBlocking
class BareResource {

    private static final int MOST = 8 << 20;

    private final boolean isOn;
    private volatile byte[] bytes = {};

    BareResource(@ConfigProperty(name = "gongkai.bare-call") boolean isOn) {
        this.isOn = isOn;
    }

    @GET
    @Operation(hidden = true)
    public Response bare(@QueryParam("bytes") int asked) {
        if (!isOn || asked < 0 || asked > MOST) {
            return Response.status(Response.Status.NOT_FOUND).build();
        }
        byte[] given = bytes;
        if (given.length != asked) {
            given = new byte[asked];
            Arrays.fill(given, (byte) ' ');
            bytes = given;
        }
        return Response.ok(given, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
