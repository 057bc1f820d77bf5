package io.gongkai.division;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a question about divisions, said in Chinese and English. */
sealed interface DivisionFault {

    String zh();

    String en();

    /** A year that is no number or lies outside what a report can be for. */
    record BadYear(String given) implements DivisionFault {
        @Override
        public String zh() {
            return "年度“%s”无效：应为%d至%d的四位数字，例如2024。"
                    .formatted(given, DivisionQuery.EARLIEST_YEAR, DivisionQuery.LATEST_YEAR);
        }

        @Override
        public String en() {
            return "Year \"%s\" is not valid: give four digits from %d to %d, for example 2024."
                    .formatted(given, DivisionQuery.EARLIEST_YEAR, DivisionQuery.LATEST_YEAR);
        }
    }

    record BadLevel(String given) implements DivisionFault {
        @Override
        public String zh() {
            return "层级“%s”无效：应为nation（全国）、province（省级）、prefecture（地级）或county（县级）。".formatted(given);
        }

        @Override
        public String en() {
            return "Level \"%s\" is not valid: give nation, province, prefecture or county.".formatted(given);
        }
    }

    record BadCode(String given) implements DivisionFault {
        @Override
        public String zh() {
            return "“%s”不是行政区划代码：应为六位数字，例如230800（佳木斯市），全国为000000。".formatted(given);
        }

        @Override
        public String en() {
            return "\"%s\" is not a division code: give six digits, for example 230800 (佳木斯市); the nation is 000000."
                    .formatted(given);
        }
    }

    record UnknownCode(DivisionCode code, int firstYear, int lastYear) implements DivisionFault {
        @Override
        public String zh() {
            return "%d至%d年没有行政区划代码%s。可用参数name按名称查找。".formatted(firstYear, lastYear, code);
        }

        @Override
        public String en() {
            return "There was no division %s in any year from %d to %d. Search by name with the parameter name."
                    .formatted(code, firstYear, lastYear);
        }
    }

    /**
     * A code of other years.
     *
     * @param year the year asked for
     * @param tenures when it stood, and under which names; not empty
     * @param instead what stands there in the year asked for
     * @param today what stands there in the latest year
     */
    record NotOfYear(DivisionCode code, int year, List<Tenure> tenures, List<Division> instead, List<Division> today)
            implements DivisionFault {
        @Override
        public String zh() {
            String when = tenures.stream().map(NotOfYear::zh).collect(Collectors.joining("，"));
            String then = instead.isEmpty()
                    ? ""
                    : "；%d年%s该处为%s".formatted(year, instead.equals(today) ? "和现在" : "", names(instead, "、"));
            String now = saysToday() ? "；现为" + names(today, "、") : "";
            return "%d年没有行政区划代码%s：%s%s%s。".formatted(year, code, when, then, now);
        }

        @Override
        public String en() {
            String when = tenures.stream().map(NotOfYear::en).collect(Collectors.joining(", "));
            String then = instead.isEmpty()
                    ? ""
                    : "; in %d%s it is %s"
                            .formatted(year, instead.equals(today) ? " and today" : "", names(instead, ", "));
            String now = saysToday() ? "; today it is " + names(today, ", ") : "";
            return "There is no division %s in %d: %s%s%s.".formatted(code, year, when, then, now);
        }

        private boolean saysToday() {
            return !today.isEmpty()
                    && !today.equals(instead)
                    && today.stream().noneMatch(division -> division.code().equals(code));
        }

        private static String names(List<Division> divisions, String between) {
            return divisions.stream()
                    .map(division -> division.code() + " " + division.name())
                    .collect(Collectors.joining(between));
        }

        private static String zh(Tenure tenure) {
            String from = tenure.firstYear() == null ? "" : "自%d年".formatted(tenure.firstYear());
            String to = tenure.lastYear() == null ? "起" : "至%d年".formatted(tenure.lastYear());
            return from + to + "为" + tenure.division().name();
        }

        private static String en(Tenure tenure) {
            String from = tenure.firstYear() == null ? "" : "from %d ".formatted(tenure.firstYear());
            String to = tenure.lastYear() == null ? "on" : "to %d".formatted(tenure.lastYear());
            return from + to + " it is " + tenure.division().name();
        }
    }
}
