package io.gongkai.division;

/** Answers of the API as they are given, for its description; a test asks for each and compares. */
final class DivisionExamples {

    static final String LIST = """
            {
              "year": 2024,
              "boundaries": 2024,
              "count": 1,
              "divisions": [{"code": "230881", "name": "同江市", "level": "county", "parent": "230800"}]
            }""";

    static final String JIAMUSI = """
            {
              "year": 2024,
              "boundaries": 2024,
              "code": "230800",
              "name": "佳木斯市",
              "level": "prefecture",
              "parent": {"code": "230000", "name": "黑龙江省", "level": "province", "parent": "000000"},
              "ancestors": [
                {"code": "000000", "name": "全国", "level": "nation", "parent": null},
                {"code": "230000", "name": "黑龙江省", "level": "province", "parent": "000000"}
              ],
              "children": [
                {"code": "230803", "name": "向阳区", "level": "county", "parent": "230800"},
                {"code": "230804", "name": "前进区", "level": "county", "parent": "230800"},
                {"code": "230805", "name": "东风区", "level": "county", "parent": "230800"},
                {"code": "230811", "name": "郊区", "level": "county", "parent": "230800"},
                {"code": "230822", "name": "桦南县", "level": "county", "parent": "230800"},
                {"code": "230826", "name": "桦川县", "level": "county", "parent": "230800"},
                {"code": "230828", "name": "汤原县", "level": "county", "parent": "230800"},
                {"code": "230881", "name": "同江市", "level": "county", "parent": "230800"},
                {"code": "230882", "name": "富锦市", "level": "county", "parent": "230800"},
                {"code": "230883", "name": "抚远市", "level": "county", "parent": "230800"}
              ],
              "names": [{"name": "佳木斯市", "firstYear": null, "lastYear": null}],
              "history": [],
              "report": {"expected": true, "addedInRollUps": false, "reporting": 10, "reasonZh": null, "reasonEn": null}
            }""";

    static final String LAIWU = """
            {
              "year": 2024,
              "boundaries": 2024,
              "code": "370116",
              "name": "莱芜区",
              "level": "county",
              "parent": {"code": "370100", "name": "济南市", "level": "prefecture", "parent": "370000"},
              "ancestors": [
                {"code": "000000", "name": "全国", "level": "nation", "parent": null},
                {"code": "370000", "name": "山东省", "level": "province", "parent": "000000"},
                {"code": "370100", "name": "济南市", "level": "prefecture", "parent": "370000"}
              ],
              "children": [],
              "names": [{"name": "莱芜区", "firstYear": 2018, "lastYear": null}],
              "history": [
                {
                  "year": 2018,
                  "kind": "succeeded_by",
                  "oldCode": "371202",
                  "oldName": "莱城区",
                  "newCode": "370116",
                  "newName": "莱芜区",
                  "authority": "国函〔2018〕163号"
                }
              ],
              "report": {"expected": true, "addedInRollUps": true, "reporting": 1, "reasonZh": null, "reasonEn": null}
            }""";

    static final String BAD_LEVEL = """
            {
              "type": "/problems/bad-parameter",
              "title": "参数有误",
              "status": 400,
              "detail": "层级“town”无效：应为nation（全国）、province（省级）、prefecture（地级）或county（县级）。",
              "instance": "/api/v1/divisions"
            }""";

    static final String BAD_YEAR = """
            {
              "type": "/problems/bad-parameter",
              "title": "参数有误",
              "status": 400,
              "detail": "年度“24”无效：应为2008至2099的四位数字，例如2024。",
              "instance": "/api/v1/divisions/230800"
            }""";

    static final String NOT_OF_YEAR = """
            {
              "type": "/problems/not-found",
              "title": "不存在",
              "status": 404,
              "detail": "2020年没有行政区划代码371202：至2017年为莱城区；2020年和现在该处为370116 莱芜区。",
              "instance": "/api/v1/divisions/371202",
              "names": [{"name": "莱城区", "firstYear": null, "lastYear": 2017}],
              "instead": [{"code": "370116", "name": "莱芜区", "level": "county", "parent": "370100"}],
              "today": [{"code": "370116", "name": "莱芜区", "level": "county", "parent": "370100"}]
            }""";

    static final String WITHIN_NOT_OF_YEAR = """
            {
              "type": "/problems/division-not-of-year",
              "title": "该年度没有此行政区划",
              "status": 422,
              "detail": "2020年没有行政区划代码371200：至2017年为莱芜市；2020年和现在该处为370116 莱芜区、370117 钢城区。",
              "instance": "/api/v1/divisions",
              "names": [{"name": "莱芜市", "firstYear": null, "lastYear": 2017}],
              "instead": [
                {"code": "370116", "name": "莱芜区", "level": "county", "parent": "370100"},
                {"code": "370117", "name": "钢城区", "level": "county", "parent": "370100"}
              ],
              "today": [
                {"code": "370116", "name": "莱芜区", "level": "county", "parent": "370100"},
                {"code": "370117", "name": "钢城区", "level": "county", "parent": "370100"}
              ]
            }""";

    static final String UNKNOWN = """
            {
              "type": "/problems/not-found",
              "title": "不存在",
              "status": 404,
              "detail": "2016至2025年没有行政区划代码999999。可用参数name按名称查找。",
              "instance": "/api/v1/divisions/999999"
            }""";

    private DivisionExamples() {}
}
