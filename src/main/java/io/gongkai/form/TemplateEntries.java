package io.gongkai.form;

import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What a spreadsheet program lets a clerk enter in a cell. */
final class TemplateEntries {

    private static final String FIRST_YEAR = "2008";
    private static final String LAST_YEAR = "9999";
    private static final String LARGEST = "999999999999";

    private final XSSFSheet sheet;
    private final TemplateWords.Errors errors;
    private final DataValidationHelper helper;

    TemplateEntries(XSSFSheet sheet, TemplateWords.Errors errors) {
        this.sheet = sheet;
        this.errors = errors;
        this.helper = sheet.getDataValidationHelper();
    }

    /** What a cell takes. */
    private enum Entry {
        COUNT,
        SIGNED_COUNT,
        AMOUNT
    }

    void validate(Edition edition, Map<CellId, Area> areas, Area year) {
        for (Entry entry : Entry.values()) {
            CellRangeAddressList cells = new CellRangeAddressList();
            areas.forEach((id, area) -> {
                if (entry(edition.cell(id).orElseThrow()) == entry) {
                    cells.addCellRangeAddress(area.top(), area.left(), area.top(), area.left());
                }
            });
            if (cells.countRanges() > 0) {
                add(constraint(entry), cells, error(entry));
            }
        }
        add(
                whole(OperatorType.BETWEEN, FIRST_YEAR, LAST_YEAR),
                new CellRangeAddressList(year.top(), year.top(), year.left(), year.left()),
                errors.year());
    }

    private static Entry entry(Cell cell) {
        if (cell.unit().isMoney()) {
            return Entry.AMOUNT;
        }
        return cell.column().signed() ? Entry.SIGNED_COUNT : Entry.COUNT;
    }

    private DataValidationConstraint constraint(Entry entry) {
        return switch (entry) {
            case COUNT -> whole(OperatorType.BETWEEN, "0", LARGEST);
            case SIGNED_COUNT -> whole(OperatorType.BETWEEN, "-" + LARGEST, LARGEST);
            case AMOUNT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", LARGEST);
        };
    }

    private Words error(Entry entry) {
        return switch (entry) {
            case COUNT -> errors.count();
            case SIGNED_COUNT -> errors.signedCount();
            case AMOUNT -> errors.amount();
        };
    }

    private DataValidationConstraint whole(int operator, String from, String to) {
        return helper.createNumericConstraint(ValidationType.INTEGER, operator, from, to);
    }

    private void add(DataValidationConstraint constraint, CellRangeAddressList cells, Words error) {
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        validation.createErrorBox(
                error.text().zh(), error.text().zh() + "\n" + error.text().en());
        sheet.addValidationData(validation);
    }
}
