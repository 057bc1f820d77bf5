package io.gongkai.problem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLTransientConnectionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Addresses of the tests alone: one that fails, one that takes any bytes. */
@Path("/tests-of-problem")
public class FaultyResource {

    static final String WHAT_FAILED = "what failed is nobody's business";

    @GET
    @Path("failing")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(WHAT_FAILED);
    }

    @GET
    @Path("unreachable")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String reachNoDatabase() {
        throw new IllegalStateException(new SQLTransientConnectionException("nobody there", "08001"));
    }

    @GET
    @Path("numbered")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String number(@QueryParam("number") int number) {
        return String.valueOf(number);
    }

    @POST
    @Path("bytes")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String take(byte[] body) {
        return String.valueOf(body.length);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(hidden = true)
    public String takeFile(@RestForm("file") FileUpload file) {
        return String.valueOf(file.size());
    }
}
