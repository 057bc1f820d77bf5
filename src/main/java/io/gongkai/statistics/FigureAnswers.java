package io.gongkai.statistics;

import io.gongkai.prepared.FreshAnswers;
import io.gongkai.prepared.PreparedAnswers;
import io.gongkai.prepared.Question;
import io.gongkai.prepared.Sources;
import io.gongkai.problem.Bilingual;
import io.gongkai.problem.ProblemType;
import io.gongkai.problem.Problems;
import io.gongkai.problem.Violation;
import io.gongkai.table.TableAnswers;
import io.gongkai.table.TableFormat;
import io.gongkai.table.Tabular;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the calls for figures have in common, in the terms of HTTP. */
@ApplicationScoped
class FigureAnswers {

    /** The formats of everything that is a table. */
    static final Set<SeriesFormat> TABLES = EnumSet.of(SeriesFormat.JSON, SeriesFormat.CSV, SeriesFormat.XLSX);

    private final SeriesFile file;
    private final TableAnswers tables;
    private final Problems problems;
    private final PreparedAnswers prepared;
    private final FreshAnswers fresh;
    private final Filings filings;
    private final Clock clock;

    FigureAnswers(
            SeriesFile file,
            TableAnswers tables,
            Problems problems,
            PreparedAnswers prepared,
            FreshAnswers fresh,
            Filings filings,
            Clock clock) {
        this.file = file;
        this.tables = tables;
        this.problems = problems;
        this.prepared = prepared;
        this.fresh = fresh;
        this.filings = filings;
        this.clock = clock;
    }

    Response wrong(List<Violation> violations) {
        return problems.answer(
                ProblemType.BAD_PARAMETER,
                new Bilingual("参数有误，逐项见violations。", "violations names what is wrong with each parameter."),
                violations);
    }

    /** @param reading reads the question, and answers by {@link #answer}; left out where it was just asked in the same words */
    CompletionStage<Response> asked(HttpHeaders headers, Request request, Supplier<CompletionStage<Response>> reading) {
        return prepared.asked(headers, request, reading);
    }

    /**
     * What is asked of the filings as they are now is prepared; what is asked of the past, or of a page that follows
     * another, is made each time, and may be kept for a day.
     *
     * @param answer what is answered, in that format
     */
    CompletionStage<Response> answer(
            HttpHeaders headers,
            Request request,
            PageQuery page,
            Sources sources,
            String format,
            Supplier<Response> answer) {
        if (page.when().isEmpty()) {
            return prepared.answer(headers, request, question(page, sources, format), format, answer);
        }
        SnapshotQuery when = page.when().get();
        return prepared.apart(() -> fresh.answer(
                request, headers, new FreshAnswers.State(filings.number(when), null, true, format), answer));
    }

    /** What is asked of the filings as they are now. */
    Question question(PageQuery page, Sources sources, String format) {
        return new Question(page.question() + " " + format + " " + LocalDate.now(clock), sources);
    }

    /** @param answer what is answered where there is such a state of the filings */
    <T> Response of(Answered<T> answered, Function<T, Response> answer) {
        return switch (answered) {
            case Answered.Found<T>(T figures) -> answer.apply(figures);
            case Answered.NoSuchSnapshot<T>(long missing, long head) ->
                problems.answer(
                        ProblemType.NOT_FOUND,
                        new Bilingual(
                                "没有编号为%d的快照；最新的是%d。".formatted(missing, head),
                                "There is no snapshot %d; the latest is %d.".formatted(missing, head)));
        };
    }

    /** What the parameters ask for, or else the first that the caller would have, in his order. */
    SeriesFormat format(PageQuery asked, Set<SeriesFormat> having, HttpHeaders headers) {
        return asked.format()
                .or(() -> headers.getAcceptableMediaTypes().stream()
                        .flatMap(type -> Arrays.stream(SeriesFormat.values())
                                .filter(having::contains)
                                .filter(format -> type.isCompatible(MediaType.valueOf(format.mediaType()))))
                        .findFirst())
                .orElse(SeriesFormat.JSON);
    }

    /** @param name of the file, without its ending */
    Response table(Tabular page, PageQuery asked, SeriesFormat format, String name) {
        TableFormat written =
                switch (format) {
                    case JSON -> TableFormat.JSON;
                    case CSV -> TableFormat.CSV;
                    case XLSX -> TableFormat.XLSX;
                    case JSON_STAT, SDMX_CSV -> throw new IllegalStateException("no table: " + format.id());
                };
        return tables.answer(page, written, asked.byteOrderMark(), name);
    }

    /** What statistical offices read; JSON-stat of whole areas. */
    Response cube(SeriesView page, PageQuery asked, SeriesFormat format, String name) {
        return switch (format) {
            case JSON_STAT -> stat(file.jsonStat(page), asked, name, page.next());
            case SDMX_CSV ->
                TableAnswers.file(
                        file.sdmx(page),
                        SeriesFormat.SDMX_2 + "; charset=utf-8",
                        name + "." + format.extension(),
                        page.next());
            case JSON, CSV, XLSX -> table(page, asked, format, name);
        };
    }

    Response ranking(RankingView page, PageQuery asked, SeriesFormat format, String name) {
        return switch (format) {
            case JSON_STAT -> stat(file.jsonStat(page), asked, name, page.next());
            case JSON, CSV, XLSX, SDMX_CSV -> table(page, asked, format, name);
        };
    }

    private static Response stat(JsonStat cube, PageQuery asked, String name, @Nullable String next) {
        return TableAnswers.file(
                cube,
                asked.format().isPresent() ? MediaType.APPLICATION_JSON : SeriesFormat.STAT,
                name + "." + SeriesFormat.JSON_STAT.extension(),
                next);
    }
}
