package io.gongkai.document;

import io.gongkai.document.Extract.GridCell;
import io.gongkai.document.Extract.Part;
import io.gongkai.document.SheetArea.SheetRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads workbooks (xlsx, xls). Hidden sheets are left out: they hold lists and old drafts and are not what was
 * published; hidden rows and columns are read, for they are part of the table. A formula is read as the value it had when
 * the workbook was saved, or computed if it had none.
 */
final class SpreadsheetReader {

    static {
        // Ratios of inflated to packed bytes are no measure of a sheet of equal cells; Bounds are, and ZipParts keeps
        // them.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(Bounds.PACKAGE);
    }

    private static final Pattern NUMBER = Pattern.compile("[-+0-9.,]+");

    private final SheetText text;
    private final List<Part> parts = new ArrayList<>();
    private int cells;

    private SpreadsheetReader(Workbook workbook) {
        this.text = new SheetText(workbook.getCreationHelper().createFormulaEvaluator());
    }

    static Extract readXlsx(byte[] content) throws IOException {
        try (ZipParts zip = ZipParts.open(content)) {
            zip.checkAll();
        }
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return read(workbook);
        }
    }

    static Extract readXls(byte[] content) throws IOException {
        try (Workbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content))) {
            return read(workbook);
        }
    }

    private static Extract read(Workbook workbook) throws IOException {
        SpreadsheetReader reader = new SpreadsheetReader(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                reader.sheet(workbook.getSheetAt(i));
            }
        }
        if (reader.parts.isEmpty()) {
            throw workbook.getAllPictures().isEmpty()
                    ? new UnreadableException(Refusal.EMPTY, Refusals.NO_TEXT)
                    : new UnreadableException(Refusal.SCANNED, Refusals.PICTURES_ONLY);
        }
        return new Extract(reader.parts);
    }

    private void sheet(Sheet sheet) throws IOException {
        Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
        List<CellRangeAddress> regions = sheet.getMergedRegions();
        Bounds.check(regions.size(), Bounds.CELLS);
        regions.forEach(region -> merged.put(new CellAddress(region.getFirstRow(), region.getFirstColumn()), region));
        Covered covered = new Covered(regions);
        int lastColumn = lastFilledColumn(sheet);
        SheetArea area = new SheetArea();
        int last = -1;
        for (Row row : sheet) {
            SheetRow found = row(row, merged, covered, lastColumn);
            if (found.isEmpty() || (row.getRowNum() > last + 1 && !covered.reaches(last + 1))) {
                parts.addAll(area.parts());
                area = new SheetArea();
            }
            if (!found.isEmpty()) {
                area.add(found);
            }
            last = row.getRowNum();
        }
        parts.addAll(area.parts());
        Bounds.check(parts.size(), Bounds.PARTS);
    }

    private SheetRow row(Row row, Map<CellAddress, CellRangeAddress> merged, Covered covered, int lastColumn)
            throws IOException {
        List<GridCell> found = new ArrayList<>();
        Covered here = covered.in(row.getRowNum());
        boolean ruled = false;
        for (int column = 0; column <= lastColumn; column++) {
            @Nullable Cell cell = row.getCell(column);
            CellRangeAddress region = merged.get(new CellAddress(row.getRowNum(), column));
            boolean drawn = cell != null && isRuled(cell.getCellStyle());
            ruled |= drawn;
            if (region == null && here.holds(row.getRowNum(), column)) {
                continue;
            }
            Bounds.check(++cells, Bounds.CELLS);
            String value = cell == null ? "" : text.of(cell);
            int columns = region == null ? 1 : Math.min(region.getLastColumn(), lastColumn) - column + 1;
            int rows = region == null ? 1 : region.getLastRow() - region.getFirstRow() + 1;
            found.add(new GridCell(
                    row.getRowNum(),
                    column,
                    rows,
                    columns,
                    value,
                    new Place.SheetCell(
                            row.getSheet().getSheetName(), new CellAddress(row.getRowNum(), column).formatAsString())));
        }
        return new SheetRow(ruled ? withoutUnruled(found, row) : found, ruled);
    }

    /** Beside a drawn table there is nothing but paper, and what a form remarks there in words about the row, a gap away. */
    private static List<GridCell> withoutUnruled(List<GridCell> cells, Row row) {
        List<GridCell> table = new ArrayList<>();
        boolean drawn = false;
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            boolean ruled = row.getCell(cell.column()) instanceof Cell found && isRuled(found.getCellStyle());
            boolean empty = cell.text().isEmpty();
            if (drawn
                    && !ruled
                    && empty
                    && cells.subList(i, cells.size()).stream().noneMatch(SpreadsheetReader::isNumber)) {
                break;
            }
            drawn |= ruled;
            if (ruled || !empty) {
                table.add(cell);
            }
        }
        return table;
    }

    private static boolean isNumber(GridCell cell) {
        return NUMBER.matcher(cell.text()).matches();
    }

    private static boolean isRuled(CellStyle style) {
        return style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE
                || (style.getBorderTop() != BorderStyle.NONE && style.getBorderBottom() != BorderStyle.NONE);
    }

    private static int lastFilledColumn(Sheet sheet) throws IOException {
        int last = 0;
        int seen = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                Bounds.check(++seen, Bounds.CELLS * 5);
                boolean filled = cell.getCellType() != org.apache.poi.ss.usermodel.CellType.BLANK;
                if (filled || isRuled(cell.getCellStyle())) {
                    last = Math.max(last, cell.getColumnIndex());
                }
            }
        }
        return Math.min(last, Bounds.COLUMNS);
    }

    /** The cells under merged regions, other than their first ones. */
    private record Covered(List<CellRangeAddress> regions) {
        /** Those that reach into this row. */
        Covered in(int row) {
            return new Covered(
                    regions.stream().filter(region -> region.containsRow(row)).toList());
        }

        boolean holds(int row, int column) {
            return regions.stream().anyMatch(region -> region.isInRange(row, column));
        }

        boolean reaches(int row) {
            return regions.stream().anyMatch(region -> region.getFirstRow() < row && region.getLastRow() >= row);
        }
    }
}
