package io.gongkai.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The text of a spreadsheet cell: as displayed, but a number with all the digits the cell holds. */
final class SheetText {

    private static final Pattern DISPLAYED = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?(E[-+]?[0-9]+)?");

    /** What formats set around a number without saying anything by it. */
    private static final Pattern LAYOUT = Pattern.compile("[\\s()（）+-]*");

    /** The usual way to show 251000 as 25.1万: a point set as a mere character into a number of thousands. */
    private static final Pattern TEN_THOUSANDS =
            Pattern.compile("[0#]!\\.(?<decimals>0+)(?<thousands>,*)\"?(?<unit>[\\p{IsHan}]*)\"?");

    private static final String GENERAL = "General";

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final FormulaEvaluator evaluator;

    SheetText(FormulaEvaluator evaluator) {
        this.evaluator = evaluator;
        evaluator.setIgnoreMissingWorkbooks(true);
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String of(Cell cell) {
        CellType type = cell.getCellType();
        if (isStruckOut(cell)) {
            return "";
        }
        if (type == CellType.FORMULA) {
            return isUncomputed(cell) ? computed(cell) : of(cell, cell.getCachedFormulaResultType());
        }
        return of(cell, type);
    }

    private static boolean isStruckOut(Cell cell) {
        return cell.getSheet()
                .getWorkbook()
                .getFontAt(cell.getCellStyle().getFontIndex())
                .getStrikeout();
    }

    private String of(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> Parts.tidy(cell.getRichStringCellValue().getString().replace("\r\n", "\n"));
            case BOOLEAN, ERROR -> formatter.formatCellValue(cell);
            case BLANK, _NONE, FORMULA -> "";
        };
    }

    private String number(Cell cell) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        Matcher tenThousands = format == null ? null : TEN_THOUSANDS.matcher(format);
        if (tenThousands != null && tenThousands.find()) {
            BigDecimal shown = BigDecimal.valueOf(value)
                    .movePointLeft(tenThousands.group("decimals").length()
                            + 3 * tenThousands.group("thousands").length());
            return shown.stripTrailingZeros().toPlainString() + tenThousands.group("unit");
        }
        if (GENERAL.equals(format)) {
            return exact(value, "");
        }
        String displayed = formatter.formatCellValue(cell).strip();
        boolean isDate = DateUtil.isCellDateFormatted(cell);
        return isDate || displayed.contains("%") ? displayed : exact(value, displayed);
    }

    /**
     * The number in full, with the words its format puts around it (a unit); where the format shows another number than
     * the cell holds, as one in thousands does, what is shown.
     */
    private static String exact(double value, String displayed) {
        BigDecimal number = new BigDecimal(NumberToTextConverter.toText(value));
        String digits = number.stripTrailingZeros().toPlainString();
        Matcher shown = DISPLAYED.matcher(displayed);
        if (!shown.find()) {
            return digits;
        }
        BigDecimal read = new BigDecimal(shown.group().replace(",", ""));
        if (read.abs().compareTo(number.abs().setScale(read.scale(), RoundingMode.HALF_UP)) != 0) {
            return displayed;
        }
        String before = displayed.substring(0, shown.start());
        String after = displayed.substring(shown.end());
        return LAYOUT.matcher(before + after).matches() ? digits : before + digits + after;
    }

    /**
     * A formula written by a program and never computed holds no value, or a zero in its place, which is not the value
     * zero. A zero that was computed computes again.
     */
    private static boolean isUncomputed(Cell cell) {
        return (cell instanceof XSSFCell xssf && xssf.getRawValue() == null)
                || (cell.getCachedFormulaResultType() == CellType.NUMERIC && cell.getNumericCellValue() == 0);
    }

    /** What the formula gives; nothing where that cannot be told. */
    private String computed(Cell cell) {
        try {
            CellValue value = evaluator.evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC -> exact(value.getNumberValue(), "");
                case STRING -> Parts.tidy(value.getStringValue());
                case BOOLEAN, ERROR -> value.formatAsString();
                case BLANK, _NONE, FORMULA -> "";
            };
        } catch (NotImplementedException | FormulaParseException | IllegalStateException e) {
            return "";
        }
    }
}
