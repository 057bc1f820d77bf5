package io.gongkai.document;

import io.gongkai.form.Text;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences with which documents are refused. */
final class Refusals {

    static final Text ENCRYPTED = new Text(
            "文件设有打开密码。请取消密码后重新上传。", "The document needs a password to open. Remove the password and upload again.");

    static final Text MACROS = new Text(
            "文件带有宏，不予读取。请另存为不带宏的格式(docx、xlsx)后重新上传。",
            "The document carries macros and is not read. Save it in a format without macros (docx, xlsx) and upload again.");

    static final Text TOO_LARGE = new Text(
            "文件过大或过于复杂，超出读取范围(见文档)。请只保留年度报告本身后重新上传。",
            "The document is larger or more complex than the stated bounds. Keep the annual report only and upload again.");

    static final Text TOO_SLOW = new Text(
            "文件过于复杂，未能在%d秒内读完。请只保留年度报告本身，另存后重新上传。".formatted(Bounds.SECONDS),
            "The document is too complex to be read within %d seconds. Keep the annual report only, save it again and upload that."
                    .formatted(Bounds.SECONDS));

    static final Text OUTSIDE = new Text(
            "文件的XML含有DTD声明(可引用外部内容),不予读取。请用Word或WPS打开、另存为docx或xlsx后重新上传。",
            "The XML of the document declares a DTD, which can reach outside it, and is not read. Open it in Word or WPS, save it as docx or xlsx and upload that.");

    static final Text OLD_OFFICE = new Text(
            "这是Word 95、Excel 95或更早的格式，这里不读取。请另存为docx或xlsx后重新上传。",
            "This is a format of Word 95, Excel 95 or earlier, which is not read here. Save it as docx or xlsx and upload that.");

    static final Text NO_TEXT =
            new Text("文件里没有文字。请检查后重新上传。", "There is no text in the document. Check it and upload again.");

    static final Text INSERTED = new Text(
            "文件里插入了另一份文件，没有读取。请用Word打开后重新保存再上传。",
            "Another file is inserted in the document and was not read. Open it with Word, save it again and upload that.");

    static final Text PICTURES_ONLY = new Text(
            "文件里只有图片，没有文字。请上传文字版，不要上传扫描件或截图。",
            "The document holds pictures only and no text. Upload one with text, not a scan or a screenshot.");

    private Refusals() {}

    static Text tooManyPages(int pages) {
        return new Text(
                "文件有%d页，最多读取%d页。请只保留年度报告本身。".formatted(pages, Bounds.PAGES),
                "The document has %d pages; at most %d are read. Keep the annual report only."
                        .formatted(pages, Bounds.PAGES));
    }

    static Text scanned(List<Integer> pages) {
        return new Text(
                "第%s页是扫描图片，没有文字。请上传原始的Word，或由Word导出的PDF。".formatted(numbers(pages, "、")),
                "Pages %s are pictures without text. Upload the original Word document, or a PDF exported from it."
                        .formatted(numbers(pages, ", ")));
    }

    static Text untold(List<Integer> pages) {
        return new Text(
                "第%s页的字体没有文字编码，读不出字来。请上传原始的Word，或由Word重新导出的PDF。".formatted(numbers(pages, "、")),
                "The fonts of pages %s do not say which characters they draw. Upload the original Word document, or a PDF exported from it anew."
                        .formatted(numbers(pages, ", ")));
    }

    static Text recognised(List<Integer> pages) {
        return new Text(
                "第%s页是扫描图片，文字由机器识别，数字可能认错，请逐格核对。".formatted(numbers(pages, "、")),
                "Pages %s are scans whose text was recognised by a machine, which may take one digit for another. Compare every cell."
                        .formatted(numbers(pages, ", ")));
    }

    static Text untoldCharacters(long count) {
        return new Text(
                "文件中有%d处文字无法识别（读作�），所在的格未取数，请核对。".formatted(count),
                "%d characters of the document could not be told (read as �); cells they stand in were not read. Please check."
                        .formatted(count));
    }

    private static String numbers(List<Integer> pages, String between) {
        return pages.stream().map(String::valueOf).collect(Collectors.joining(between));
    }

    static Text malformed(String kind) {
        return new Text(
                "文件已损坏或不完整，不能按%s打开。请用原来的软件打开、另存后重新上传。".formatted(kind),
                "The document is damaged or incomplete and cannot be opened as %s. Open it in its program, save it again and upload that."
                        .formatted(kind));
    }
}
