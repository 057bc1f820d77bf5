package io.gongkai.division;

import java.util.List;

/** The lines of the register's data files; what each holds is in {@code divisions/README.md}. */
record RegisterFiles(
        List<DataLine> years,
        List<DataLine> divisions,
        List<DataLine> changes,
        List<DataLine> exclusions,
        List<DataLine> names,
        List<DataLine> ethnicGroups,
        List<DataLine> printedUnder) {

    static RegisterFiles bundled() {
        return new RegisterFiles(
                DataLine.bundled("years.csv", "first_year,last_year"),
                DataLine.bundled("divisions_history.csv", "code,name,level,parent_code,first_year,last_year"),
                DataLine.bundled("changes.csv", "year,kind,old_code,old_name,new_code,new_name,authority"),
                DataLine.bundled("exclusions.csv", "code,reason_zh,reason_en"),
                DataLine.bundled("names.csv", "code,name,use,note"),
                DataLine.bundled("ethnic_groups.csv", "name"),
                DataLine.bundled("printed_under.csv", "code,printed_under,reason"));
    }
}
