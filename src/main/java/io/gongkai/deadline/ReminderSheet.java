package io.gongkai.deadline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reminders as a table that spreadsheets open: comma-separated values (RFC 4180) behind a byte order mark. */
final class ReminderSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> HEAD =
            List.of("单位编号", "单位名称", "类别", "地区代码", "地区", "事由", "截止日期", "延期至", "剩余天数", "逾期天数", "退回时间", "报告");

    private ReminderSheet() {}

    static String csv(ReminderListView reminders) {
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(HEAD), reminders.reminders().stream().map(ReminderSheet::row))
                        .map(row -> row.stream().map(ReminderSheet::quoted).collect(Collectors.joining(",")) + "\r\n")
                        .collect(Collectors.joining());
    }

    private static List<String> row(ReminderListView.Reminder reminder) {
        return Stream.of(
                        reminder.body().id(),
                        reminder.body().name(),
                        reminder.body().kind(),
                        reminder.division().code(),
                        reminder.division().name(),
                        reminder.reason().equals("missing") ? "未报送" : "已退回，未更正",
                        reminder.due(),
                        reminder.extendedUntil(),
                        reminder.daysLeft(),
                        reminder.daysLate(),
                        reminder.returnedAt(),
                        reminder.report())
                .map(ReminderSheet::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What begins like a formula is text here, and must stay text where the table is opened. */
    private static String quoted(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
