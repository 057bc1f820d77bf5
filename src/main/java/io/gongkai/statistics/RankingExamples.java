package io.gongkai.statistics;

/** A ranking shown in the API's description. */
final class RankingExamples {

    private RankingExamples() {}

    static final String COUNTIES = """
            {"bodies": "governments", "scope": "region", "kind": null, "figures": "filed", "boundaries": "then",
             "snapshot": {"id": 17, "at": "2025-01-20T02:11:09Z",
                          "self": "/api/v1/statistics/ranking?within=230800&year=2024&measure=disclosure_rate&minBase=20&snapshot=17"},
             "year": 2024,
             "measure": {"id": "disclosure_rate", "label": {"zh": "公开率", "en": "Disclosure rate"},
                         "definition": {"zh": "（予以公开 + 部分公开）÷ 办理总计",
                                        "en": "Granted in full or in part of those handled"},
                         "unit": "share", "notes": ["disclosure-rate-denominator"]},
             "order": "desc", "base": "denominator", "minBase": 20, "ranked": 1, "total": 10,
             "rows": [
                 {"rank": 1, "unranked": null, "partial": false,
                  "area": {"code": "230881", "name": "同江市", "level": "county"},
                  "interval": {"low": 0.515193, "high": 0.841470},
                  "figure": {"division": "230881", "year": 2024, "measure": "disclosure_rate",
                             "value": 0.703704, "numerator": 19, "denominator": 27, "expected": 1, "reported": 1,
                             "numbers": 1, "blank": 0, "notApplicable": 0, "missing": 0, "notPrinted": 0,
                             "withErrors": 0, "notes": []}},
                 {"rank": null, "unranked": "not-reported", "partial": true,
                  "area": {"code": "230803", "name": "向阳区", "level": "county"},
                  "interval": null,
                  "figure": {"division": "230803", "year": 2024, "measure": "disclosure_rate",
                             "value": null, "numerator": null, "denominator": null, "expected": 1, "reported": 0,
                             "numbers": 0, "blank": 0, "notApplicable": 0, "missing": 0, "notPrinted": 0,
                             "withErrors": 0, "notes": []}}],
             "breaks": [],
             "notes": [{"id": "not-reported",
                        "text": {"zh": "没有可计入的报告，不排名。", "en": "There is no report to count; it has no rank."}},
                       {"id": "disclosure-rate-denominator",
                        "text": {"zh": "分母是办理总计，含不予处理和其他处理；有的地方用别的分母。",
                                 "en": "The denominator is all handled, those not processed or otherwise disposed of included; some offices use another one."}}],
             "next": "/api/v1/statistics/ranking?within=230800&year=2024&measure=disclosure_rate&minBase=20&limit=2&cursor=MTcuMi4zMDkxNTQyNzQ2"}""";

    static final String BAD_MEASURE = """
            {"type": "/problems/bad-parameter", "title": "Bad parameter", "status": 400,
             "detail": "violations names what is wrong with each parameter.",
             "instance": "/api/v1/statistics/ranking",
             "violations": [{"pointer": "measure",
                             "message": "There is no measure \\"x\\": give ids of /api/v1/measures: cells, groups (or group.column), indicators."}]}""";

    static final String NO_SNAPSHOT = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404,
             "detail": "There is no snapshot 9000; the latest is 17.", "instance": "/api/v1/statistics/ranking"}""";
}
