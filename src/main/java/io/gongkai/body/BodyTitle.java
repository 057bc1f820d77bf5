package io.gongkai.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body by id, kind and name, as it stands in the year that is spoken of. */
@Schema(name = "BodyTitle", description = "Whose it is, by id, kind and the name of the year spoken of.")
public record BodyTitle(
        @Schema(
                description =
                        "Six digits for the government of a division, else a unified social credit code or an id issued here",
                examples = "230881-d0001")
        String id,

        @Schema(
                enumeration = {"government", "department", "township", "subdistrict", "zone"},
                examples = "department")
        String kind,

        @Schema(examples = "同江市教育局") String name) {

    public static BodyTitle of(Body body) {
        return new BodyTitle(body.id().value(), body.kind().id(), body.name());
    }
}
