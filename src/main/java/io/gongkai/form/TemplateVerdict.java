package io.gongkai.form;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the checks of the workbook come to, and their colours. */
record TemplateVerdict(TemplateWords.Verdicts verdicts, List<Area> checks) {

    /** How many checks do not agree, or whether all do, as a formula. */
    String formula() {
        String differing = counting(verdicts.differs().text().zh() + "*");
        String open = counting(verdicts.open().text().zh());
        return "IF(%s>0,%s&\"%s\",IF(%s>0,\"%s\",\"%s\"))"
                .formatted(
                        differing,
                        differing,
                        verdicts.someDiffer().text().zh(),
                        open,
                        verdicts.unfinished().text().zh(),
                        verdicts.allAgree().text().zh());
    }

    private String counting(String verdict) {
        return checks.stream()
                .map(area -> "COUNTIF(" + area.address() + ",\"" + verdict + "\")")
                .collect(Collectors.joining("+", "(", ")"));
    }

    /** Red where a sum does not agree, green where it does. */
    void colour(XSSFSheet sheet) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        for (Area check : checks) {
            String cell = new CellAddress(check.top(), check.left()).formatAsString();
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {check.range()}, new ConditionalFormattingRule[] {
                        rule(formatting, cell, verdicts.differs(), IndexedColors.RED),
                        rule(formatting, cell, verdicts.agrees(), IndexedColors.GREEN)
                    });
        }
    }

    private static ConditionalFormattingRule rule(
            SheetConditionalFormatting formatting, String cell, Words verdict, IndexedColors colour) {
        String text = verdict.text().zh();
        ConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule("LEFT(" + cell + "," + text.length() + ")=\"" + text + "\"");
        rule.createFontFormatting().setFontColorIndex(colour.getIndex());
        return rule;
    }
}
