package io.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionReaderTest {

    private static final String SMALL = """
            id: F2030
            title: [小表, Small form]
            basis: {source: 某通知}
            firstYear: 2030
            cells: 6
            sections:
              - {id: s1, label: [总体情况, Overview], variants: [概况]}
            tables:
              - id: applications
                title: [申请, Applications]
                section: s1
                layout: stacked
                cells: 6
                blocks:
                  - id: all
                    columns:
                      - {id: person, label: [自然人, persons], unit: cases}
                      - {id: total, label: [总计, total], unit: cases}
                    rows:
                      - {id: a, number: "1.", label: [重复申请, repeated], variants: [重复的申请]}
                      - {id: b, number: "2.", label: [其他（部分）, other]}
                      - {id: c, number: "3.", label: [办理总计, handled]}
                      - {id: both, label: [合并, both], replaces: [a, b]}
            outcomes:
              - {id: g, label: [组, group], rows: [a, b, both]}
            rules:
              - id: R1
                title: [甲, one]
                remedy: [改, mend]
                severity: error
                citation: {source: 某通知, article: 第一条}
                check: {eachColumn: {table: applications, left: [a, b], right: [c]}}
              - id: R2
                title: [乙, two]
                remedy: [改, mend]
                severity: warning
                citation: {source: 某通知}
                check: {eachRow: {table: applications, left: [person], right: [total]}}
            """;

    @Test
    void readsEditionThatIsRight() throws IOException {
        Edition edition = read(SMALL);

        assertThat(edition.cells()).hasSize(6);
        assertThat(edition.index()).hasSize(8);
        assertThat(edition.rules().getFirst().citation()).isEqualTo(new Citation("某通知", "第一条"));
    }

    @Test
    void writesRulesOutForEveryColumnAndRowAndForTheRowsPrintedInThePlaceOfOthers() throws IOException {
        assertThat(read(SMALL).rules().getFirst().check())
                .isEqualTo(new Rule.Identities(List.of(
                        identity(List.of("a.person", "b.person"), "c.person"),
                        identity(List.of("both.person"), "c.person"),
                        identity(List.of("a.total", "b.total"), "c.total"),
                        identity(List.of("both.total"), "c.total"))));
        assertThat(read(SMALL).rules().getLast().check())
                .isEqualTo(new Rule.Identities(List.of(
                        identity(List.of("a.person"), "a.total"),
                        identity(List.of("b.person"), "b.total"),
                        identity(List.of("c.person"), "c.total"),
                        identity(List.of("both.person"), "both.total"))));
    }

    private static Rule.Identity identity(List<String> left, String right) {
        return new Rule.Identity(
                left.stream().map(id -> new CellId("applications." + id)).toList(),
                List.of(new CellId("applications." + right)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cells: 6\\nsections             | cells: 7\\nsections           | the whole form | 'cells' says 7 and rows times columns make 6
            cells: 6\\n    blocks           | cells: 5\\n    blocks         | table applications | 'cells' says 5
            [其他（部分）, other]            | [重复 申请, other]             | table applications, block all | “重复 申请” means both row a and row b
            [其他（部分）, other]            | [“重复的　申请”, other]   | table applications, block all | means both row a and row b
            variants: [重复的申请]           | variants: [其他(部分)]         | table applications, block all | means both row a and row b
            label: [自然人, persons]         | label: [总计, persons]         | table applications, block all | “总计” means both column person and column total
            unit: cases}\\n          - {id: t | unit: pieces}\\n          - {id: t | line 17 (tables › 1 › blocks › 1 › columns › 1 › unit) | not one of the values accepted for Enum class
            left: [a, b]                    | left: [a, z]                   | rule R1 | table applications has no row z
            left: [person]                  | left: [organ]                  | rule R2 | table applications has no column organ
            eachRow: {table: applications   | eachRow: {table: disputes      | rule R2 | there is no table disputes
            check: {eachRow                 | check: {domain: {}, eachRow    | rule R2 | give one check of eachColumn, eachRow, domain, completeness; it has 2
            rows: [a, b, both]              | rows: [a, b, x]                | outcome g | there is no row x
            rows: [a, b, both]}             | rows: [a]}\\n  - {id: h, label: [组, group], rows: [a]} | outcome h | a is also in g
            replaces: [a, b]                | replaces: [a, x]               | table applications, row both | there is no row to be replaced x
            section: s1                     | section: s9                    | table applications | there is no section s9
            id: R2                          | id: R1                         | rules | R1 is there twice
            {id: c, number                  | {id: b, number                 | table applications | b is there twice
            layout: stacked                 | layout: round                  | layout | "round"
            title: [小表, Small form]        | title: [小表]                   | line 2 (title) | write [Chinese, English]
            firstYear: 2030                 | firstYear: 2030\\nwords: 1      | words | "words"
            firstYear: 2030\\n               | ``                             | line | firstYear
            firstYear: 2030                 | firstYear: 2030\\nfirstYear: 2031 | line 5 | firstYear
            {id: a, number                  | {number                        | row null | a row needs an id
            label: [合并, both], rep        | rep                            | row both | give it a label
            unit: cases}\\n        rows      | signed: true}\\n        rows    | column total | a column needs a unit
            """)
    void refusesFileThatIsWrongAndSaysWhereAndHowToMendIt(String right, String wrong, String place, String mending) {
        String original = right.translateEscapes();
        assertThat(SMALL).contains(original);
        String broken = SMALL.replaceFirst(
                Pattern.quote(original), Matcher.quoteReplacement(wrong == null ? "" : wrong.translateEscapes()));

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InvalidEdition.class)
                .hasMessageStartingWith("F2030.yaml, ")
                .hasMessageContaining(place)
                .hasMessageContaining(mending);
    }

    @Test
    void refusesFileThatIsNoYaml() {
        assertThatThrownBy(() -> read("id: [F2030"))
                .isInstanceOf(InvalidEdition.class)
                .hasMessageStartingWith("F2030.yaml, line");
    }

    private static Edition read(String yaml) throws IOException {
        return EditionReader.read("F2030.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
