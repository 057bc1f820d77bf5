package io.gongkai.statistics;

/** Answers shown in the API's description; the figures are those of 同江市 2024. */
final class StatisticsExamples {

    private StatisticsExamples() {}

    static final String JIAMUSI = """
            {"division": {"code": "230800", "name": "佳木斯市"}, "level": "prefecture", "year": 2024,
             "bodies": "governments", "scope": "region", "kind": null, "figures": "filed", "boundaries": {"year": 2024},
             "snapshot": {"id": 17, "self": "/api/v1/statistics/230800/2024?snapshot=17", "revisions": 1,
                          "newestFiledAt": "2026-11-24T03:12:09.123456Z"},
             "editions": ["F2021"],
             "cells": {"disclosure.normative.in_force": 57, "disclosure.licensing.decisions": 1989,
                       "disclosure.fees.amount_wan_yuan": "16671.4808", "applications.new_received.total": 27,
                       "applications.granted_full.total": 15, "applications.granted_part.total": 4,
                       "applications.handled_total.total": 27, "disputes.reconsideration.total": 0},
             "outcomes": {"groups": {
                              "granted_full": {"label": {"zh": "予以公开", "en": "Granted in full"},
                                               "values": {"total": 15}, "incompleteReports": {}},
                              "granted_part": {"label": {"zh": "部分公开", "en": "Granted in part"},
                                               "values": {"total": 4}, "incompleteReports": {}}},
                          "handledTotal": {"total": 27}, "difference": {"total": 0}},
             "fees": {"administrativeFees": {"amount": "16671.4808", "unit": "万元", "reported": 1},
                      "informationProcessingFee": {"notices": {"sum": 0, "reported": 1},
                                               "notifiedYuan": {"sum": "0", "reported": 1},
                                               "collectedYuan": {"sum": "0", "reported": 1},
                                               "unit": "元", "reported": 1, "none": 1, "silent": []}},
             "indicators": {"disclosure_rate": {"value": 0.703704, "numerator": 19, "denominator": 27, "reports": 1}},
             "coverage": {"expected": 10, "reported": 1, "statuses": {"filed": 1, "returned": 0, "accepted": 0},
                          "returned": [], "notAccepted": [],
                          "missing": [{"code": "230803", "name": "向阳区"}, {"code": "230804", "name": "前进区"}],
                          "notExpected": [], "blankCells": {}},
             "own": null, "notes": [],
             "links": {"reports": "/api/v1/reports?within=230800&year=2024",
                       "report": "/api/v1/reports/{division}/2024",
                       "coverage": "/api/v1/coverage/230800/2024",
                       "measures": "/api/v1/measures", "form": "/api/v1/forms/{edition}"}}""";

    static final String BAD_CODE = """
            {"type": "/problems/bad-parameter", "title": "Bad parameter", "status": 400,
             "detail": "violations names what is wrong with each parameter.",
             "instance": "/api/v1/statistics/2308/2024",
             "violations": [{"pointer": "division",
                             "message": "\\"2308\\" is not a division code: give six digits, for example 230800 (佳木斯市); the nation is 000000."}]}""";

    static final String COUNTY = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404,
             "detail": "同江市 (230881) is a county with no reports below it to add; its own report is at /api/v1/reports/230881/2024, the sum of its departments at /api/v1/statistics/230881/2024?bodies=departments.",
             "instance": "/api/v1/statistics/230881/2024", "report": "/api/v1/reports/230881/2024",
             "departments": "/api/v1/statistics/230881/2024?bodies=departments"}""";

    static final String NOT_OF_YEAR = """
            {"type": "/problems/not-found", "title": "Not found", "status": 404,
             "detail": "There is no division 371200 in 2024; in that year it is 370116 莱芜区、370117 钢城区. Look it up at /api/v1/divisions?year=2024.",
             "instance": "/api/v1/statistics/371200/2024",
             "instead": [{"code": "370116", "name": "莱芜区"}, {"code": "370117", "name": "钢城区"}]}""";

    static final String BAD_YEAR = """
            {"type": "/problems/year-not-reportable", "title": "Year not reportable", "status": 422,
             "detail": "There is no roll-up for 2007: report years run from 2008 to 2025, and a year is reported after it has ended.",
             "instance": "/api/v1/statistics/230800/2007"}""";

    static final String MEASURES = """
            {"cells": [{"id": "applications.new_received.total",
                        "label": {"zh": "一、本年新收政府信息公开申请数量“总计”", "en": "一、newly received this year, total"},
                        "unit": "cases", "summed": true, "editions": ["F2021", "F2019"], "notes": []}],
             "groups": [{"id": "granted_full", "label": {"zh": "予以公开", "en": "Granted in full"},
                         "rows": ["granted_full"], "editions": ["F2021", "F2019"]}],
             "indicators": [{"id": "disclosure_rate", "label": {"zh": "公开率", "en": "Disclosure rate"},
                             "definition": {"zh": "（予以公开 + 部分公开）÷ 办理总计",
                                            "en": "Granted in full or in part of those handled"},
                             "unit": "share",
                             "formula": "(granted_full + granted_part) / applications.handled_total.total",
                             "editions": ["F2021", "F2019"],
                             "notes": ["disclosure-rate-denominator"]}],
             "notes": [{"id": "disclosure-rate-denominator",
                        "text": {"zh": "分母是办理总计，含不予处理和其他处理；有的地方用别的分母。",
                                 "en": "The denominator is all handled, those not processed or otherwise disposed of included; some offices use another one."},
                        "from": null}]}""";
}
