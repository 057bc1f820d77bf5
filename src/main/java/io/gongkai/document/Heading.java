package io.gongkai.document;

import io.gongkai.form.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself. Each is null when the document does not say it, or not unambiguously.
 *
 * @param title the title as printed, lines joined
 * @param body the part of the title that names the body, for example 淮安市洪泽区人民政府
 * @param year report year
 * @param scope region for a government's report, organ for a department's
 * @param evidence the sentence or title body and year were taken from
 * @param place where the title stands
 */
public record Heading(
        @Nullable String title,
        @Nullable String body,
        @Nullable Integer year,
        @Nullable Scope scope,
        @Nullable String evidence,
        @Nullable Place place) {

    public static final Heading NONE = new Heading(null, null, null, null, null, null);
}
