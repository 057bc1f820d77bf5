package io.gongkai.statistics;

import io.gongkai.compression.Packed;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dictionary of measures, answered from memory. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "statistics")
@Packed
class MeasuresResource {

    private final MeasuresView view;

    MeasuresResource(Measures measures) {
        this.view = MeasuresView.of(measures);
    }

    @GET
    @Operation(
            operationId = "listMeasures",
            summary = "Every measure, how it is computed and when it compares",
            description = """
                    The cells of the form, the groups of outcomes, and the indicators roll-ups give, each with its
                    unit, the editions in which it compares and the notes on when it does not. Texts are in Chinese (zh) and
                    English (en). Needs no token.""")
    @APIResponse(
            responseCode = "200",
            description = "The dictionary; shortened here",
            content =
                    @Content(
                            schema = @Schema(implementation = MeasuresView.class),
                            examples =
                                    @ExampleObject(
                                            name = "measures",
                                            summary = "One of each",
                                            value = StatisticsExamples.MEASURES)))
    public MeasuresView list() {
        return view;
    }
}
