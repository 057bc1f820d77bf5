package io.gongkai.report;

/** Examples of the API description: the report of 同江市 for 2024. */
final class ReportExamples {

    static final String FILING = """
            {"division": "230881", "year": 2024, "scope": "region", "edition": "F2021",
             "cells": {"applications.new_received.natural_person": 27, "applications.new_received.total": 27,
                       "applications.granted_full.total": 15, "disclosure.fees.amount_wan_yuan": "16671.4808"},
             "narrative": {"s6": "本年度未产生信息处理费。"}}""";

    static final String RECEIPT = """
            {"division": {"code": "230881", "name": "同江市"},
             "body": {"id": "230881", "kind": "government", "name": "同江市人民政府"},
             "year": 2024, "scope": "region", "edition": "F2021", "revision": 1, "sha256": "5d1c0f4b7a1f0d5e6a0b6c6d8f0b9e3a2c4d6e8f0a1b2c3d4e5f60718293a4b5",
             "filedAt": "2025-01-20T02:30:00.123456Z", "filedBy": "同江市政府办公室", "dryRun": false, "status": "filed",
             "cells": {"numbers": 200, "blank": 0, "notApplicable": 0, "missing": 0}, "inferred": [], "findings": [],
             "summary": {"zh": "各项勾稽关系相符。", "en": "Every rule that applies is kept."}}""";

    static final String BROKEN = """
            {"type": "/problems/rules-broken", "title": "Rules broken", "status": 422,
             "detail": "1 errors and 0 warnings; see findings.", "instance": "/api/v1/reports",
             "findings": [{"ruleId": "R03", "severity": "error",
               "cells": [{"id": "applications.new_received.natural_person",
                          "label": "一、本年新收政府信息公开申请数量·自然人", "raw": "27",
                          "place": {"zh": "第60行", "en": "line 60"}},
                         {"id": "applications.new_received.total",
                          "label": "一、本年新收政府信息公开申请数量·总计", "raw": "28",
                          "place": {"zh": "第66行", "en": "line 66"}}],
               "left": 27, "right": 28,
               "message": {"zh": "各类申请人之和27与总计28不等。", "en": "The applicants add up to 27, the total is 28."}}]}""";

    private ReportExamples() {}
}
