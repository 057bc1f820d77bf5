package io.gongkai.body;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of body files. */
public enum BodyKind {
    /** The government of a division, with the report of all that lies in its area. */
    GOVERNMENT,
    /** A department of a government, or another organ that files under one. */
    DEPARTMENT,
    /** The government of a town or township (乡镇). */
    TOWNSHIP,
    /** The office of a sub-district (街道). */
    SUBDISTRICT,
    /** The committee of a development zone, new area or the like (开发区). */
    ZONE;

    /** The name used in the API and stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By whose dates it files: a government by those of governments, every other body by those of departments. */
    public BodyKind datesOf() {
        return switch (this) {
            case GOVERNMENT -> GOVERNMENT;
            case DEPARTMENT, TOWNSHIP, SUBDISTRICT, ZONE -> DEPARTMENT;
        };
    }

    public static Optional<BodyKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
