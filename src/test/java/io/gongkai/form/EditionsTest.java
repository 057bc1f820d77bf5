package io.gongkai.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionsTest {

    private final Editions editions = Editions.bundled();

    @Test
    void listsTheFormInForceFirst() {
        assertThat(editions.all()).extracting(Edition::id).containsExactly("F2021", "F2019");
        assertThat(edition("F2021").lastYear()).isNull();
        assertThat(edition("F2019").lastYear()).isEqualTo(2020);
        assertThat(editions.find("F2030")).isEmpty();
    }

    @Test
    void readsEveryEditionThatIsThere() throws IOException, URISyntaxException {
        Path directory = Path.of(EditionsTest.class.getResource("/editions").toURI());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(editions.all().stream()
                            .map(edition -> edition.id() + ".yaml")
                            .toList());
        }
    }

    @Test
    void hasTheTwoHundredCellsOfTheFormInForce() {
        assertThat(cells("F2021", "disclosure")).hasSize(10);
        assertThat(cells("F2021", "applications")).hasSize(175);
        assertThat(cells("F2021", "disputes")).hasSize(15);
        assertThat(edition("F2021").cells()).hasSize(200);
    }

    @Test
    void hasTheCellsOfTheTrialForm() {
        assertThat(cells("F2019", "disclosure")).hasSize(22);
        assertThat(cells("F2019", "applications")).hasSize(161);
        assertThat(cells("F2019", "disputes")).hasSize(15);
        assertThat(edition("F2019").cells()).hasSize(198);
    }

    @Test
    void namesTheCellsOfTableTwoByTheirStableIds() {
        assertThat(cells("F2021", "disclosure"))
                .containsExactly(
                        "disclosure.rules.issued",
                        "disclosure.rules.repealed",
                        "disclosure.rules.in_force",
                        "disclosure.normative.issued",
                        "disclosure.normative.repealed",
                        "disclosure.normative.in_force",
                        "disclosure.licensing.decisions",
                        "disclosure.penalty.decisions",
                        "disclosure.coercion.decisions",
                        "disclosure.fees.amount_wan_yuan");
        assertThat(cells("F2019", "disclosure"))
                .containsExactly(
                        "disclosure.rules.made",
                        "disclosure.rules.newly_disclosed",
                        "disclosure.rules.disclosed_total",
                        "disclosure.normative.made",
                        "disclosure.normative.newly_disclosed",
                        "disclosure.normative.disclosed_total",
                        "disclosure.licensing.items_prev",
                        "disclosure.licensing.items_delta",
                        "disclosure.licensing.decisions",
                        "disclosure.other_services.items_prev",
                        "disclosure.other_services.items_delta",
                        "disclosure.other_services.decisions",
                        "disclosure.penalty.items_prev",
                        "disclosure.penalty.items_delta",
                        "disclosure.penalty.decisions",
                        "disclosure.coercion.items_prev",
                        "disclosure.coercion.items_delta",
                        "disclosure.coercion.decisions",
                        "disclosure.fees.items_prev",
                        "disclosure.fees.items_delta",
                        "disclosure.procurement.projects",
                        "disclosure.procurement.amount");
    }

    @Test
    void namesTheRowsAndColumnsOfTableThree() {
        assertThat(rows("F2021"))
                .containsExactly(
                        "new_received",
                        "carried_in",
                        "granted_full",
                        "granted_part",
                        "refused.state_secret",
                        "refused.prohibited_by_law",
                        "refused.security_stability",
                        "refused.third_party",
                        "refused.internal_affairs",
                        "refused.process_info",
                        "refused.enforcement_file",
                        "refused.inquiry_matter",
                        "unable.not_held",
                        "unable.needs_creation",
                        "unable.still_unclear",
                        "not_processed.petition_complaint",
                        "not_processed.repeated",
                        "not_processed.publication",
                        "not_processed.massive_repeated",
                        "not_processed.confirm_reissue",
                        "other.not_supplemented_in_time",
                        "other.fee_not_paid_in_time",
                        "other.other",
                        "handled_total",
                        "carried_out");
        assertThat(rows("F2019")).hasSize(23).contains("other_all").noneMatch(row -> row.startsWith("other."));
        assertThat(cells("F2021", "applications").stream().limit(7))
                .containsExactly(
                        "applications.new_received.natural_person",
                        "applications.new_received.enterprise",
                        "applications.new_received.research_institution",
                        "applications.new_received.public_interest_organization",
                        "applications.new_received.legal_service_organization",
                        "applications.new_received.other_organization",
                        "applications.new_received.total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F2021", "F2019"})
    void namesTheCellsOfTableFour(String edition) {
        assertThat(cells(edition, "disputes"))
                .containsExactly(Stream.of("reconsideration", "litigation_direct", "litigation_after_recon")
                        .flatMap(block -> Stream.of("upheld", "corrected", "other_result", "pending", "total")
                                .map(column -> "disputes." + block + "." + column))
                        .toArray(String[]::new));
    }

    @Test
    void knowsTheRowsThatBodiesPrintInThePlaceOfOthers() {
        assertThat(edition("F2021").alternatives()).singleElement().satisfies(alternative -> {
            assertThat(alternative.statutory())
                    .extracting(Row::id)
                    .containsExactly("other.not_supplemented_in_time", "other.fee_not_paid_in_time", "other.other");
            assertThat(alternative.insteadCells()).hasSize(7).contains(new CellId("applications.other_all.total"));
        });
        assertThat(edition("F2019").alternatives()).singleElement().satisfies(alternative -> {
            assertThat(alternative.statutory()).extracting(Row::id).containsExactly("other_all");
            assertThat(alternative.insteadCells()).hasSize(21);
        });
    }

    @Test
    void carriesTheStatutoryWordingWithNumberAndGroups() {
        Cell cell = cell("applications.refused.state_secret.enterprise");
        assertThat(cell.row().number() + cell.row().label().zh()).isEqualTo("1.属于国家秘密");
        assertThat(cell.row().group()).extracting(Text::zh).containsExactly("三、本年度办理结果", "（三）不予公开");
        assertThat(cell.column().group()).extracting(Text::zh).containsExactly("申请人情况", "法人或其他组织");
        assertThat(cell.name().zh()).isEqualTo("（三）不予公开1.属于国家秘密“法人或其他组织·商业企业”");
        assertThat(cell("disputes.litigation_direct.upheld").name().zh()).isEqualTo("行政诉讼·未经复议直接起诉“结果维持”");
        assertThat(cell("disclosure.normative.issued").row().variants()).contains("规范性文件");
        assertThat(cell("disclosure.fees.amount_wan_yuan").unit()).isEqualTo(Unit.WAN_YUAN);
    }

    @Test
    void allowsNegativeNumbersOnlyWhereItemsAreAddedOrRemoved() {
        assertThat(edition("F2021").cells()).noneMatch(cell -> cell.column().signed());
        assertThat(edition("F2019").cells().stream()
                        .filter(cell -> cell.column().signed())
                        .map(cell -> cell.column().id()))
                .hasSize(5)
                .containsOnly("items_delta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F2021", "F2019"})
    void putsEveryOutcomeInOneGroup(String edition) {
        assertThat(edition(edition).outcomes())
                .extracting(OutcomeGroup::id)
                .containsExactly("granted_full", "granted_part", "refused", "unable", "not_processed", "other");
        List<String> outcomes = edition(edition).outcomes().stream()
                .flatMap(group -> group.rows().stream())
                .toList();
        assertThat(outcomes)
                .doesNotHaveDuplicates()
                .hasSize(22)
                .doesNotContain("new_received", "carried_in", "handled_total", "carried_out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"F2021", "F2019"})
    void hasSixSectionsAndSixRules(String edition) {
        assertThat(edition(edition).sections())
                .extracting(Section::id)
                .containsExactly("s1", "s2", "s3", "s4", "s5", "s6");
        assertThat(edition(edition).rules())
                .extracting(Rule::id)
                .containsExactly("R01", "R02", "R03", "R04", "R05", "R06");
    }

    @Test
    void expectsTheRowsThatAReportPrintsAndNotThoseInTheirPlace() {
        Edition edition = edition("F2021");
        CellId single = new CellId("applications.other_all.total");
        CellId three = new CellId("applications.other.other.total");
        CellValue number = new CellValue.Count(1);

        assertThat(printed(new FilledForm(edition, Map.of()))).hasSize(200).doesNotContain(single);
        assertThat(printed(new FilledForm(edition, Map.of(single, number))))
                .hasSize(186)
                .contains(single)
                .doesNotContain(three);
        assertThat(printed(new FilledForm(edition, Map.of(single, CellValue.BLANK, three, number))))
                .hasSize(200)
                .contains(three);
    }

    private static List<CellId> printed(FilledForm form) {
        return form.printedCells().stream().map(Cell::id).toList();
    }

    private Edition edition(String id) {
        return editions.find(id).orElseThrow();
    }

    private Cell cell(String id) {
        return edition("F2021").cell(new CellId(id)).orElseThrow();
    }

    private List<String> cells(String edition, String table) {
        return edition(edition).cells().stream()
                .filter(cell -> cell.table().id().equals(table))
                .map(cell -> cell.id().value())
                .toList();
    }

    private List<String> rows(String edition) {
        return edition(edition).cells().stream()
                .filter(cell -> cell.table().id().equals("applications"))
                .map(cell -> cell.row().id())
                .distinct()
                .toList();
    }
}
