package io.gongkai.document;

import io.gongkai.document.Extract.GridCell;
import io.gongkai.form.Section;
import io.gongkai.form.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An invented report in the formats that are text. */
final class CorpusPage {

    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六");
    private static final Map<String, List<String>> PROSE = Map.of(
            "s1", List.of("本年度围绕群众关心的事项做好公开。", "（一）主动公开。全年更新栏目若干，解读文件若干。", "（二）依申请公开。规范登记、办理、答复各环节。"),
            "s5", List.of("一是部分栏目更新不够及时，二是解读形式较为单一。下一步将加强培训和检查。"),
            "s6", List.of("本年度未收取政府信息公开信息处理费。"));

    private CorpusPage() {}

    private interface Writer {
        void heading(String text, StringBuilder page);

        void paragraph(String text, StringBuilder page);

        void table(List<GridCell> cells, StringBuilder page);
    }

    static String title(CorpusReport report) {
        return report.county() + report.year() + "年政府信息公开工作年度报告";
    }

    static String html(CorpusReport report, String charset) {
        return html(report, charset, (table, cells) -> List.of(cells));
    }

    /** Another way to print a table: as other cells, or as several tables. */
    interface Habit {
        List<List<GridCell>> print(Table table, List<GridCell> cells);
    }

    static String html(CorpusReport report, String charset, Habit habit) {
        return "<!DOCTYPE html>\n<html><head><meta charset=\"%s\"><title>%s</title></head><body>\n"
                        .formatted(charset, title(report))
                + write(report, new Html(), habit) + "</body></html>\n";
    }

    static String markdown(CorpusReport report) {
        return write(report, new Markdown());
    }

    /** As pasted from a spreadsheet. */
    static String tabbed(CorpusReport report) {
        return write(report, new Tabbed());
    }

    private static String write(CorpusReport report, Writer writer) {
        return write(report, writer, (table, cells) -> List.of(cells));
    }

    private static String write(CorpusReport report, Writer writer, Habit habit) {
        StringBuilder page = new StringBuilder();
        writer.heading(title(report), page);
        writer.paragraph("根据《中华人民共和国政府信息公开条例》编制，数据期限为%1$d年1月1日至12月31日。".formatted(report.year()), page);
        List<Section> sections = report.edition().sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            writer.heading(NUMBERS.get(i) + "、" + section.label().zh(), page);
            PROSE.getOrDefault(section.id(), List.of()).forEach(line -> writer.paragraph(line, page));
            for (Table table : report.edition().tables()) {
                if (table.section().equals(section.id())) {
                    habit.print(table, PrintedTable.of(report, table)).forEach(cells -> writer.table(cells, page));
                }
            }
        }
        return page.toString();
    }

    private static TreeMap<Integer, List<GridCell>> rows(List<GridCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(GridCell::row, TreeMap::new, Collectors.toList()));
    }

    private static final class Html implements Writer {
        @Override
        public void heading(String text, StringBuilder page) {
            paragraph(text, page);
        }

        @Override
        public void paragraph(String text, StringBuilder page) {
            page.append("<p>").append(text).append("</p>\n");
        }

        @Override
        public void table(List<GridCell> cells, StringBuilder page) {
            page.append("<table border=\"1\" cellspacing=\"0\" width=\"100%\">\n");
            rows(cells).values().forEach(row -> {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td%s%s>%s</td>"
                        .formatted(
                                cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "",
                                cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "",
                                cell.text().replace("\n", "<br>"))));
                page.append("</tr>\n");
            });
            page.append("</table>\n");
        }
    }

    private static final class Markdown implements Writer {
        @Override
        public void heading(String text, StringBuilder page) {
            page.append("## ").append(text).append("\n\n");
        }

        @Override
        public void paragraph(String text, StringBuilder page) {
            page.append(text).append("\n\n");
        }

        @Override
        public void table(List<GridCell> cells, StringBuilder page) {
            rows(cells)
                    .values()
                    .forEach(row -> page.append(row.stream()
                                    .map(cell -> cell.text().replace("\n", ""))
                                    .collect(Collectors.joining(" | ", "| ", " |")))
                            .append('\n'));
            page.append('\n');
        }
    }

    private static final class Tabbed implements Writer {
        @Override
        public void heading(String text, StringBuilder page) {
            paragraph(text, page);
        }

        @Override
        public void paragraph(String text, StringBuilder page) {
            page.append(text).append("\r\n");
        }

        @Override
        public void table(List<GridCell> cells, StringBuilder page) {
            rows(cells)
                    .values()
                    .forEach(row -> page.append(row.stream()
                                    .map(cell -> cell.text().replace("\n", ""))
                                    .collect(Collectors.joining("\t")))
                            .append("\r\n"));
        }
    }
}
