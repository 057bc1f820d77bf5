package io.gongkai.form;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What the workbook to be filled in says besides the form's own wording; {@code form-template.yaml}. */
record TemplateWords(
        Words title,
        String yearSuffix,
        Sheets sheets,
        Labels labels,
        Verdicts verdicts,
        Errors errors,
        List<Words> guide) {

    record Sheets(Words guide, Words tables, Words narrative) {}

    record Labels(Words body, Words year, Words filled, Words verdict, Words check) {}

    /** What the checks in the workbook show. */
    record Verdicts(Words agrees, Words differs, Words open, Words allAgree, Words someDiffer, Words unfinished) {}

    record Errors(Words count, Words signedCount, Words amount, Words year) {}

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
