package io.gongkai.statistics;

/** Series shown in the API's description; the figures are those of 同江市 2024. */
final class SeriesExamples {

    private SeriesExamples() {}

    static final String JIAMUSI = """
            {"bodies": "governments", "scope": "region", "kind": null, "figures": "filed", "boundaries": "then",
             "snapshot": {"id": 17, "at": "2025-01-20T02:11:09Z",
                          "self": "/api/v1/statistics/series?division=230800&years=2023,2024&measures=disclosure_rate&snapshot=17"},
             "areas": [{"code": "230800", "name": "佳木斯市", "level": "prefecture"}],
             "years": [2023, 2024],
             "measures": [{"id": "disclosure_rate", "label": {"zh": "公开率", "en": "Disclosure rate"},
                           "definition": {"zh": "（予以公开 + 部分公开）÷ 办理总计",
                                          "en": "Granted in full or in part of those handled"},
                           "unit": "share", "notes": ["disclosure-rate-denominator"]}],
             "total": 2,
             "observations": [
                 {"division": "230800", "year": 2023, "measure": "disclosure_rate",
                  "value": null, "numerator": null, "denominator": null, "expected": 10, "reported": 0, "numbers": 0,
                  "blank": 0, "notApplicable": 0, "missing": 0, "notPrinted": 0, "withErrors": 0, "notes": []},
                 {"division": "230800", "year": 2024, "measure": "disclosure_rate",
                  "value": 0.703704, "numerator": 19, "denominator": 27, "expected": 10, "reported": 1, "numbers": 1,
                  "blank": 0, "notApplicable": 0, "missing": 0, "notPrinted": 0, "withErrors": 0, "notes": []}],
             "breaks": [],
             "notes": [{"id": "disclosure-rate-denominator",
                        "text": {"zh": "分母是办理总计，含不予处理和其他处理；有的地方用别的分母。",
                                 "en": "The denominator is all handled, those not processed or otherwise disposed of included; some offices use another one."}}],
             "next": null}""";

    static final String BAD_YEARS = """
            {"type": "/problems/bad-parameter", "title": "Bad parameter", "status": 400,
             "detail": "violations names what is wrong with each parameter.",
             "instance": "/api/v1/statistics/series",
             "violations": [{"pointer": "years",
                             "message": "years is years and ranges with commas between, for example 2019,2021..2023."}]}""";

    static final String NO_SNAPSHOT = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404,
             "detail": "There is no snapshot 9000; the latest is 17.", "instance": "/api/v1/statistics/series"}""";
}
