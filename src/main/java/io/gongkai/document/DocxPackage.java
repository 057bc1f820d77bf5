package io.gongkai.document;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/** The parts of a Word document that hold its text, found by the relations between them. Nothing outside is followed. */
record DocxPackage(Element main, Optional<Element> numbering, Optional<Element> styles, boolean hasPictures) {

    static DocxPackage of(ZipParts zip) throws IOException {
        String name = target(zip, "_rels/.rels", "", "/officeDocument").orElse("word/document.xml");
        byte[] main = zip.part(name).orElseThrow(() -> new IOException("No part " + name));
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + name.substring(folder.length()) + ".rels";
        return new DocxPackage(
                Xml.parse(main),
                related(zip, relations, folder, "/numbering"),
                related(zip, relations, folder, "/styles"),
                zip.names().stream()
                        .anyMatch(part -> part.toLowerCase(Locale.ROOT).startsWith(folder + "media/")));
    }

    private static Optional<Element> related(ZipParts zip, String relations, String folder, String type)
            throws IOException {
        Optional<String> name = target(zip, relations, folder, type);
        Optional<byte[]> part = name.isPresent() ? zip.part(name.get()) : Optional.empty();
        return part.isPresent() ? Optional.of(Xml.parse(part.get())) : Optional.empty();
    }

    private static Optional<String> target(ZipParts zip, String relations, String folder, String type)
            throws IOException {
        Optional<byte[]> part = zip.part(relations);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return Xml.children(Xml.parse(part.get()), "Relationship").stream()
                .filter(relation -> Xml.attribute(relation, "TargetMode")
                        .filter("External"::equals)
                        .isEmpty())
                .filter(relation -> Xml.attribute(relation, "Type").orElse("").endsWith(type))
                .flatMap(relation -> Xml.attribute(relation, "Target").stream())
                .map(target -> target.startsWith("/") ? target.substring(1) : folder + target)
                .findFirst();
    }
}
