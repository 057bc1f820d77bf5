package io.gongkai.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sound documents of every format, and ways to spoil them. */
final class BadDocuments {

    private static final String PASSWORD = "青石";

    private BadDocuments() {}

    /** A small sound document of each format, by its file name. */
    static Map<String, byte[]> sound() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("report.docx", docx());
        documents.put("report.doc", DocReaderTest.document());
        documents.put("report.xlsx", workbook(new XSSFWorkbook()));
        documents.put("report.xls", workbook(new HSSFWorkbook()));
        documents.put("report.pdf", Pdfs.locked(""));
        documents.put("open.pdf", Pdfs.scanned(false, false));
        documents.put(
                "report.html", Packages.utf8("<html><body><p>一、总体情况</p><table><tr><td>新收<td>3</table></body></html>"));
        documents.put("report.md", Packages.utf8("# 一、总体情况\n\n| 新收 | 3 |\n|---|---|\n| 结转 | 1 |\n"));
        return documents;
    }

    static byte[] docx() {
        return Packages.docx(
                Packages.paragraph("一、总体情况") + Packages.table(Packages.row(Packages.cell("新收"), Packages.cell("3"))));
    }

    static byte[] workbook(Workbook empty) throws IOException {
        try (Workbook workbook = empty) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("新收");
            row.createCell(1).setCellValue(3);
            return bytes(workbook::write);
        }
    }

    static byte[] encryptedPackage(byte[] plain) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain);
            }
            return bytes(files::writeFilesystem);
        }
    }

    static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] encryptedDoc() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(DocReaderTest.document()))) {
            return bytes(document::write);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] docWithMacros() throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(DocReaderTest.document()))) {
            files.getRoot().createDirectory("Macros");
            return bytes(files::writeFilesystem);
        }
    }

    static byte[] docxWith(String name, byte[] part) {
        Map<String, byte[]> parts = Packages.parts(Packages.paragraph("一、总体情况"));
        parts.put(name, part);
        return Packages.zip(parts);
    }

    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Written document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.to(bytes);
        return bytes.toByteArray();
    }
}
