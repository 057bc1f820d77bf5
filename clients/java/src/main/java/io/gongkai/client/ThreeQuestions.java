package io.gongkai.client;

import io.gongkai.client.api.StatisticsApi;
import io.gongkai.client.model.Figure;
import io.gongkai.client.model.NamedDivision;
import io.gongkai.client.model.Observation;
import io.gongkai.client.model.RankedArea;
import io.gongkai.client.model.Rollup;
import io.gongkai.client.model.YearComparison;
import jakarta.annotation.Nullable;
import java.util.stream.Collectors;

/** Questions 1, 3 and 4 of docs/statistics.md, asked of the service whose address is given. */
public final class ThreeQuestions {

    private static final String RECEIVED = "applications.new_received.total";

    private final StatisticsApi statistics;

    private ThreeQuestions(String service) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(service);
        statistics = new StatisticsApi(client);
    }

    public static void main(String[] arguments) throws ApiException {
        ThreeQuestions questions = new ThreeQuestions(arguments[0]);
        questions.received();
        questions.more();
        questions.ranking();
    }

    private void received() throws ApiException {
        Rollup rollup = statistics.getRollup(StatisticsApi.APIGetRollupRequest.newBuilder()
                .division("340200")
                .year(2024)
                .build());
        System.out.printf(
                "收到 %s 件，%d 个县区中 %d 个已报，缺 %s%n",
                words(rollup.getCells().get(RECEIVED)),
                rollup.getCoverage().getExpected(),
                rollup.getCoverage().getReported(),
                rollup.getCoverage().getMissing().stream()
                        .map(NamedDivision::getName)
                        .collect(Collectors.joining("、")));
    }

    private void more() throws ApiException {
        Observation year = statistics
                .getSeries(StatisticsApi.APIGetSeriesRequest.newBuilder()
                        .division("340209")
                        .years("2020")
                        .measures(RECEIVED)
                        .compare("previous")
                        .boundaries("today")
                        .build())
                .getObservations()
                .getFirst();
        YearComparison comparison = year.getComparison();
        System.out.printf(
                "%d 年 %s 件，%d 年 %s 件，多 %s 件%n",
                year.getYear(),
                words(year.getValue()),
                comparison.getYear(),
                words(comparison.getPrevious()),
                words(comparison.getAbsolute()));
    }

    private void ranking() throws ApiException {
        StatisticsApi.APIGetRankingRequest question = StatisticsApi.APIGetRankingRequest.newBuilder()
                .within("340200")
                .year(2024)
                .measure("disclosure_rate")
                .build();
        for (RankedArea row : statistics.getRanking(question).getRows()) {
            if (row.getRank() == null) {
                System.out.printf("没有名次 %s：%s%n", row.getArea().getName(), row.getUnranked());
            } else {
                System.out.printf(
                        "第 %d %s %s%n",
                        row.getRank(),
                        row.getArea().getName(),
                        words(row.getFigure().getValue()));
            }
        }
    }

    /** A figure is null where nobody reported a number, and then never 0. */
    private static String words(@Nullable Figure figure) {
        return figure == null ? "（无数字）" : figure.getActualInstance().toString();
    }
}
