/** Questions 1, 3 and 4 of docs/statistics.md, asked of the service whose address is given. */
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/gongkai.js";

const received = "applications.new_received.total";
const service = createClient<paths, "application/json">({ baseUrl: process.argv[2] ?? "http://localhost:8080" });

/** The answer, or the problem as an error. */
function answered<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.data;
}

/** A figure is null where nobody reported a number, and then never 0. */
function words(figure: components["schemas"]["Figure"] | undefined): string {
  return figure == null ? "（无数字）" : String(figure);
}

const rollup = answered(
  await service.GET("/api/v1/statistics/{division}/{year}", {
    params: { path: { division: "340200", year: 2024 } },
  }),
);
const missing = rollup.coverage?.missing?.map((division) => division.name).join("、");
console.log(
  `收到 ${words(rollup.cells?.[received])} 件，${rollup.coverage?.expected} 个县区中 ${rollup.coverage?.reported} 个已报，缺 ${missing}`,
);

const series = answered(
  await service.GET("/api/v1/statistics/series", {
    params: {
      query: { division: "340209", years: "2020", measures: received, compare: "previous", boundaries: "today" },
    },
  }),
);
const year = series.observations?.[0];
const before = year?.comparison;
console.log(`${year?.year} 年 ${words(year?.value)} 件，${before?.year} 年 ${words(before?.previous)} 件，多 ${words(before?.absolute)} 件`);

const ranking = answered(
  await service.GET("/api/v1/statistics/ranking", {
    params: { query: { within: "340200", year: 2024, measure: "disclosure_rate" } },
  }),
);
for (const row of ranking.rows ?? []) {
  console.log(
    row.rank == null
      ? `没有名次 ${row.area?.name}：${row.unranked}`
      : `第 ${row.rank} ${row.area?.name} ${words(row.figure?.value)}`,
  );
}
