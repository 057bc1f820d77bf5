package io.gongkai.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One filed version of a report. Never changed once stored. */
@Entity
@Table(name = "revision")
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long report;
    int number;
    String edition;
    byte[] document;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "file_name")
    @Nullable
    String fileName;

    @Column(name = "filed_at")
    Instant filedAt;

    @Column(name = "filed_by")
    UUID filedBy;

    /** Why it was filed with its errors, as it was published; null for a report without errors. */
    @Column(name = "as_published")
    @Nullable
    String asPublished;

    String sha256() {
        return HexFormat.of().formatHex(document);
    }
}
