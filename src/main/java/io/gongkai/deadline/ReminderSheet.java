package io.gongkai.deadline;

import io.gongkai.table.Csv;
import io.gongkai.table.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reminders as a table that spreadsheets open: comma-separated values (RFC 4180) behind a byte order mark. */
final class ReminderSheet {

    private static final List<String> HEAD =
            List.of("单位编号", "单位名称", "类别", "地区代码", "地区", "事由", "截止日期", "延期至", "剩余天数", "逾期天数", "退回时间", "报告");

    private ReminderSheet() {}

    private static final Set<String> NUMBERS = Set.of("剩余天数", "逾期天数");

    static String csv(ReminderListView reminders) {
        Set<String> texts = new HashSet<>(HEAD);
        texts.removeAll(NUMBERS);
        return Csv.of(
                new Table(
                        HEAD,
                        texts,
                        reminders.reminders().stream().map(ReminderSheet::row).toList()),
                true);
    }

    private static List<@Nullable String> row(ReminderListView.Reminder reminder) {
        return Arrays.<@Nullable Object>asList(
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
                .stream()
                .<@Nullable String>map(ReminderSheet::text)
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
