package io.gongkai.form;

import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The editions of the statutory form, served from memory. */
@Path("/api/v1/forms")
@Tag(name = "forms", description = "The editions of the statutory form: cells, wording, rules")
@NonBlocking
class FormResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<FormSummaryView> summaries;
    private final Map<String, FormView> forms;
    private final Problems problems;
    private final Editions editions;
    /** Made when first asked for: opening the spreadsheet library takes longer than all else here. */
    private final Map<String, byte[]> workbooks = new ConcurrentHashMap<>();

    FormResource(Editions editions, Problems problems) {
        this.summaries = editions.all().stream().map(FormSummaryView::of).toList();
        this.forms =
                editions.all().stream().map(FormView::of).collect(Collectors.toMap(FormView::id, Function.identity()));
        this.problems = problems;
        this.editions = editions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listForms",
            summary = "The editions of the form",
            description = "Every edition that is known, the one in force first.")
    @APIResponse(responseCode = "200", description = "The editions, newest first")
    public List<FormSummaryView> list() {
        return summaries;
    }

    @GET
    @Path("{edition}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getForm", summary = "One edition of the form", description = """
                    Its sections, tables, cells with their statutory wording and the other wordings they are read under, groups of
                    outcomes, and the rules with their citation. Texts are in Chinese (zh) and English (en).""")
    @APIResponse(
            responseCode = "200",
            description = "The edition",
            content = @Content(schema = @Schema(implementation = FormView.class)))
    @APIResponse(responseCode = "404", description = "There is no such edition")
    public Response get(
            @Parameter(description = "Id of the edition", example = "F2021") @PathParam("edition") String edition) {
        FormView form = forms.get(edition);
        return form == null ? unknown(edition) : Response.ok(form).build();
    }

    @GET
    @Path("{edition}/template.xlsx")
    @Produces(WORKBOOK)
    @Blocking
    @Operation(
            operationId = "getFormTemplate",
            summary = "An edition of the form as a workbook to be filled in",
            description = """
                    The tables in their official wording and layout, empty. Cells to be filled in take whole numbers or amounts
                    only; checks beside the tables show whether sums agree (相符) or not (不符). Totals are not computed. A second
                    sheet takes the text of the sections, another explains in Chinese and English. Every cell of the form is a
                    defined name of the workbook: its id. The filled workbook is filed as it is.""")
    @APIResponse(
            responseCode = "200",
            description = "The workbook",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such edition")
    public Response template(
            @Parameter(description = "Id of the edition", example = "F2021") @PathParam("edition") String id) {
        return editions.find(id)
                .map(edition -> Response.ok(workbooks.computeIfAbsent(id, _ -> FormTemplate.of(edition)))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gongkai-" + id + ".xlsx\"")
                        .build())
                .orElseGet(() -> unknown(id));
    }

    private Response unknown(String edition) {
        String known = summaries.stream().map(FormSummaryView::id).collect(Collectors.joining(", "));
        return problems.answer(
                ProblemType.NOT_FOUND,
                new Bilingual(
                        "没有版本为“" + edition + "”的表格。现有版本：" + known + "。",
                        "There is no edition \"" + edition + "\" of the form. The editions are " + known + "."));
    }
}
