package io.gongkai.statistics;

/** A breakdown shown in the API's description. */
final class BreakdownExamples {

    private BreakdownExamples() {}

    static final String APPLICANTS = """
            {"bodies": "governments", "scope": "region", "kind": null, "figures": "filed", "boundaries": "then",
             "snapshot": {"id": 17, "at": "2025-01-20T02:11:09Z",
                          "self": "/api/v1/statistics/breakdown?division=230881&year=2024&measure=new_received&by=applicant&snapshot=17"},
             "area": {"code": "230881", "name": "同江市", "level": "county"},
             "year": 2024, "by": "applicant",
             "cuts": [{"id": "total", "label": {"zh": "总计", "en": "total"},
                       "whole": {"division": "230881", "year": 2024, "measure": "applications.new_received.total",
                                 "value": 27, "numerator": null, "denominator": null, "expected": 1, "reported": 1,
                                 "numbers": 1, "blank": 0, "notApplicable": 0, "missing": 0, "notPrinted": 0,
                                 "withErrors": 0, "notes": []},
                       "parts": [{"id": "natural_person", "label": {"zh": "自然人", "en": "natural person"},
                                  "share": 1.000000,
                                  "figure": {"division": "230881", "year": 2024,
                                             "measure": "applications.new_received.natural_person",
                                             "value": 27, "numerator": null, "denominator": null, "expected": 1,
                                             "reported": 1, "numbers": 1, "blank": 0, "notApplicable": 0, "missing": 0,
                                             "notPrinted": 0, "withErrors": 0, "notes": []},
                                  "rows": []}],
                       "sum": 27, "difference": 0}],
             "areas": [{"code": "230881", "name": "同江市", "level": "county"}],
             "measures": [], "breaks": [],
             "notes": []}""";

    static final String RATE = """
            {"type": "/problems/bad-parameter", "title": "Bad parameter", "status": 400,
             "detail": "violations names what is wrong with each parameter.",
             "instance": "/api/v1/statistics/breakdown",
             "violations": [{"pointer": "measure",
                             "message": "A rate has no parts that add up to it; give a count."}]}""";
}
