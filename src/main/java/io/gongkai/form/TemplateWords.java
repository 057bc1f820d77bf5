package io.gongkai.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the workbook to be filled in says besides the form's own wording; {@code form-template.yaml}. */
record TemplateWords(
        EditionFile.Words title,
        String yearSuffix,
        Sheets sheets,
        Labels labels,
        Verdicts verdicts,
        Errors errors,
        List<EditionFile.Words> guide) {

    record Sheets(EditionFile.Words guide, EditionFile.Words tables, EditionFile.Words narrative) {}

    record Labels(
            EditionFile.Words body,
            EditionFile.Words year,
            EditionFile.Words filled,
            EditionFile.Words verdict,
            EditionFile.Words check) {}

    /** What the checks in the workbook show. */
    record Verdicts(
            EditionFile.Words agrees,
            EditionFile.Words differs,
            EditionFile.Words open,
            EditionFile.Words allAgree,
            EditionFile.Words someDiffer,
            EditionFile.Words unfinished) {}

    record Errors(
            EditionFile.Words count, EditionFile.Words signedCount, EditionFile.Words amount, EditionFile.Words year) {}

    static TemplateWords bundled() {
        try (InputStream yaml = TemplateWords.class.getResourceAsStream("/form-template.yaml")) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(yaml, TemplateWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
