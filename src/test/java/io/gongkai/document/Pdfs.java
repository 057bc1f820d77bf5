package io.gongkai.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF documents; heights are points from the foot of the page. */
final class Pdfs {

    static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private Pdfs() {}

    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    /** A document with a page for each drawing. */
    static byte[] pdf(Drawing... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                page(document, drawing);
            }
            return bytes(document);
        }
    }

    static void page(PDDocument document, Drawing drawing) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            drawing.on(content);
        }
    }

    static void text(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, 12);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    static void line(PDPageContentStream page, float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }

    /** Pages of text, of pictures (as a scanner makes them), or both. */
    static byte[] scanned(boolean... pictures) throws IOException {
        try (PDDocument document = new PDDocument()) {
            BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            for (boolean isPicture : pictures) {
                var image = LosslessFactory.createFromImage(document, picture);
                page(document, page -> {
                    if (isPicture) {
                        page.drawImage(image, 0, 0, 600, 800);
                    } else {
                        text(page, 50, 700, "Received 3");
                    }
                });
            }
            return bytes(document);
        }
    }

    static byte[] locked(String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, page -> text(page, 50, 700, "Received 3"));
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return bytes(document);
        }
    }

    /** A page whose content is so many blanks. */
    static byte[] bomb(int blanks, COSName... filters) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream content = new COSStream();
            COSArray applied = new COSArray();
            applied.addAll(List.of(filters));
            try (OutputStream out = content.createOutputStream(applied)) {
                byte[] some = new byte[100_000];
                Arrays.fill(some, (byte) ' ');
                for (int i = 0; i < blanks / some.length; i++) {
                    out.write(some);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            return bytes(document);
        }
    }

    /** Text in a font that draws every code as a shape of no known name. */
    static byte[] untold() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            page(document, page -> {
                page.beginText();
                page.setFont(font, 12);
                page.newLineAtOffset(50, 700);
                page.showText("Received 3");
                page.endText();
            });
            COSArray differences = new COSArray();
            differences.add(COSInteger.get(33));
            for (int code = 33; code < 127; code++) {
                differences.add(COSName.getPDFName("g" + code));
            }
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.DIFFERENCES, differences);
            font.getCOSObject().setItem(COSName.ENCODING, encoding);
            return bytes(document);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
