package io.gongkai.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tables in the terms of HTTP, with the terms of use that whoever runs the service states. */
@ApplicationScoped
public class TableAnswers {

    private final Optional<String> licence;

    TableAnswers(@ConfigProperty(name = "gongkai.data.licence") Optional<String> licence) {
        this.licence = licence;
    }

    /** The first that the caller would have, in his order. */
    public static TableFormat accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> Arrays.stream(TableFormat.values())
                        .filter(format -> type.isCompatible(MediaType.valueOf(format.mediaType()))))
                .findFirst()
                .orElse(TableFormat.JSON);
    }

    /** @param name of the file, without its ending */
    public Response answer(Tabular view, TableFormat format, boolean withByteOrderMark, String name) {
        return switch (format) {
            case JSON ->
                Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
            case CSV ->
                file(
                        Csv.of(view.table(), withByteOrderMark).getBytes(StandardCharsets.UTF_8),
                        TableFormat.TEXT_CSV + "; charset=utf-8; header=present",
                        name + ".csv",
                        view.next());
            case XLSX -> file(workbook(view), TableFormat.WORKBOOK, name + ".xlsx", view.next());
        };
    }

    /** What is answered as a file, with what every one says in its head. */
    public static Response file(Object body, String mediaType, String name, @Nullable String next) {
        Response.ResponseBuilder answer = Response.ok(body, mediaType)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return (next == null ? answer : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")).build();
    }

    private byte[] workbook(Tabular view) {
        List<Section> sections = new ArrayList<>(view.sections());
        sections.add(Section.of("使用许可 Licence of use")
                .line(
                        "licence",
                        licence.orElse("运行本服务的单位没有说明。"),
                        licence.orElse("Whoever runs this service has not said."))
                .done());
        return Workbook.of(view.table(), sections);
    }
}
