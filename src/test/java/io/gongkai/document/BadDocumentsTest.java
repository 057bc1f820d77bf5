package io.gongkai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BadDocumentsTest {

    private Refusal refusal(byte[] content) {
        return refusal(content, null, null);
    }

    private Refusal refusal(byte[] content, @Nullable String mediaType, @Nullable String fileName) {
        Extraction extraction = Extracts.extraction(content, mediaType, fileName);
        assertThat(extraction).isInstanceOf(Extraction.Unreadable.class);
        Extraction.Unreadable unreadable = (Extraction.Unreadable) extraction;
        assertThat(unreadable.detail().zh()).isNotBlank();
        assertThat(unreadable.detail().en()).isNotBlank();
        return unreadable.refusal();
    }

    @Test
    void readsEachDocumentTheseTestsSpoil() throws IOException {
        BadDocuments.sound()
                .forEach((name, content) ->
                        assertThat(Extracts.extraction(content, null, name)).isInstanceOf(Extraction.Extracted.class));
    }

    @Test
    void refusesDocumentsThatNeedAPassword() throws IOException, GeneralSecurityException {
        assertThat(refusal(BadDocuments.encryptedPackage(BadDocuments.docx()))).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(BadDocuments.encryptedXls())).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(BadDocuments.encryptedDoc())).isEqualTo(Refusal.ENCRYPTED);
        assertThat(refusal(Pdfs.locked("secret"))).isEqualTo(Refusal.ENCRYPTED);
    }

    @Test
    void refusesDocumentsWithMacros() throws IOException {
        byte[] types = Packages.utf8(
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>");

        assertThat(refusal(BadDocuments.docxWith("word/vbaProject.bin", new byte[10])))
                .isEqualTo(Refusal.ACTIVE_CONTENT);
        assertThat(refusal(BadDocuments.docxWith("[Content_Types].xml", types))).isEqualTo(Refusal.ACTIVE_CONTENT);
        assertThat(refusal(BadDocuments.docWithMacros())).isEqualTo(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void refusesXmlThatDeclaresEntities() {
        String attack = """
                <?xml version="1.0"?>
                <!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;&a;">]>
                <w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>
                """.formatted(Packages.TRANSITIONAL);

        assertThat(refusal(BadDocuments.docxWith("word/document.xml", Packages.utf8(attack))))
                .isEqualTo(Refusal.ACTIVE_CONTENT);
        // Hidden from a search for it, and refused by the parser.
        assertThat(refusal(BadDocuments.docxWith(
                        "word/document.xml", Packages.utf8("<!--" + " ".repeat(5000) + "-->" + attack.substring(22)))))
                .isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void refusesPartsThatBlowUp() throws IOException {
        byte[] blank = new byte[64 * 1024 * 1024];
        Arrays.fill(blank, (byte) ' ');

        byte[] docx = BadDocuments.docxWith("word/document.xml", blank);
        byte[] xlsx = withPart(BadDocuments.workbook(new org.apache.poi.xssf.usermodel.XSSFWorkbook()), blank);

        assertThat(docx).hasSizeLessThan(200_000);
        assertThat(refusal(docx)).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(xlsx)).isEqualTo(Refusal.TOO_LARGE);
    }

    private static byte[] withPart(byte[] xlsx, byte[] sheet) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipParts zip = ZipParts.open(xlsx)) {
            for (String name : zip.names()) {
                parts.put(name, zip.part(name).orElseThrow());
            }
        }
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return Packages.zip(parts);
    }

    @Test
    void refusesStreamsOfAPdfThatBlowUp() throws IOException {
        byte[] bomb = Pdfs.bomb(100_000_000, COSName.FLATE_DECODE);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(refusal(bomb)).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Pdfs.bomb(100_000_000, COSName.RUN_LENGTH_DECODE))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Pdfs.bomb(100_000_000, COSName.ASCII85_DECODE, COSName.FLATE_DECODE)))
                .isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void tellsHowFarCodesUnfold() throws IOException {
        byte[] words = "政府信息公开 annual report ".repeat(3000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
                .getFilter(COSName.LZW_DECODE)
                .encode(new ByteArrayInputStream(words), folded, new COSDictionary(), 0);

        assertThat(PdfFilter.LZW.unfolded(folded.toByteArray(), 0, words.length))
                .isEqualTo(words.length);
    }

    @Test
    void refusesTablesLargerThanAnyForm() {
        String wide = "<td rowspan=\"9999\" colspan=\"200\">1</td>";

        assertThat(refusal(Packages.utf8("<table>" + ("<tr>" + wide + wide).repeat(1500) + "</table>")))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Packages.utf8("<table>" + "<tr><td>新收<td>1".repeat(Bounds.ROWS + 1) + "</table>")))
                .isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Packages.utf8("新收\t1\n".repeat(Bounds.ROWS + 1)))).isEqualTo(Refusal.TOO_LARGE);
        assertThat(refusal(Packages.utf8("新收".repeat(Bounds.TEXT / 4)))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesPackagesOfTooManyParts() {
        Map<String, byte[]> parts = Packages.parts("");
        for (int i = 0; i < Bounds.ENTRIES; i++) {
            parts.put("word/media/" + i, new byte[0]);
        }

        assertThat(refusal(Packages.zip(parts))).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesDocumentsNestedWithoutEnd() {
        String nested = "<w:sdt><w:sdtContent>".repeat(20_000) + "</w:sdtContent></w:sdt>".repeat(20_000);

        assertThat(refusal(Packages.docx(nested))).isIn(Refusal.MALFORMED, Refusal.TOO_LARGE);
        assertThat(Extracts.extraction(Packages.utf8("<div>".repeat(200_000) + "<table>".repeat(1000)), null, "a.html"))
                .isNotNull();
    }

    @Test
    void refusesMoreBytesThanAReportHas() {
        assertThat(refusal(new byte[Bounds.BYTES + 1])).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void refusesContentThatIsNotWhatItIsCalled() throws IOException {
        byte[] docx = BadDocuments.docx();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 8, 2};

        assertThat(refusal(docx, null, "report.doc")).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusal(docx, "application/pdf", "report.docx")).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusal(DocReaderTest.document(), null, "report.docx")).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusal(png, null, null)).isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(refusal(Packages.zip(Map.of("a.txt", new byte[1])), null, null))
                .isEqualTo(Refusal.UNSUPPORTED_TYPE);
        assertThat(Extracts.extraction(docx, "application/octet-stream", "report.docx"))
                .isInstanceOf(Extraction.Extracted.class);
    }

    @Test
    void tellsDocumentsWithoutTextFromThoseOfPictures() {
        assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(Packages.docx(""))).isEqualTo(Refusal.EMPTY);
        Map<String, byte[]> scanned = Packages.parts("<w:p><w:r><w:drawing/></w:r></w:p>");
        scanned.put("word/media/image1.jpeg", new byte[100]);
        assertThat(refusal(Packages.zip(scanned))).isEqualTo(Refusal.SCANNED);
    }

    @Test
    void refusesAPackageWithADamagedDigit() {
        Map<String, byte[]> parts = Packages.parts(Packages.paragraph("新收3件"));
        byte[] stored = Packages.stored(parts);
        String bytes = new String(stored, StandardCharsets.ISO_8859_1);
        String threeCases = new String(Packages.utf8("收3件"), StandardCharsets.ISO_8859_1);
        stored[bytes.indexOf(threeCases) + 3] = '7';

        assertThat(refusal(stored)).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void refusesScansAndNamesTheirPages() throws IOException {
        Extraction.Unreadable unreadable =
                (Extraction.Unreadable) Extracts.extraction(Pdfs.scanned(true, false, true), null, "scan.pdf");

        assertThat(unreadable.refusal()).isEqualTo(Refusal.SCANNED);
        assertThat(unreadable.detail().zh()).contains("第1、3页");
    }

    @Test
    void refusesBooks() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 10_000; page++) {
                document.addPage(new PDPage());
            }
            assertThat(refusal(Pdfs.bytes(document))).isEqualTo(Refusal.TOO_LARGE);
        }
    }

    @Test
    void refusesFontsThatDoNotTellTheirCharacters() throws IOException {
        assertThat(refusal(Pdfs.untold())).isEqualTo(Refusal.SCANNED);
    }

    @Test
    void answersForDocumentsCutOffAnywhere() throws IOException {
        BadDocuments.sound().forEach((name, content) -> {
            for (int tenth = 1; tenth < 10; tenth++) {
                byte[] part = Arrays.copyOf(content, content.length * tenth / 10);
                Extraction extraction = Extracts.extraction(part, null, name);
                if (content[0] == 'P' || content[0] == (byte) 0xD0) {
                    assertThat(extraction).as("%s, %d tenths", name, tenth).isInstanceOf(Extraction.Unreadable.class);
                }
            }
        });
    }

    @Test
    void answersForDocumentsBrokenAnywhere() throws IOException {
        Random random = new Random(20_240_131);
        BadDocuments.sound().forEach((name, content) -> {
            for (int round = 0; round < 200; round++) {
                byte[] broken = content.clone();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertThat(Extracts.extraction(broken, null, null)).isNotNull();
            }
        });
    }
}
